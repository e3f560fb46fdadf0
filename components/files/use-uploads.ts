"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import { type Sending, sendFile, sentenceOf } from "@/components/files/send-file";

export interface UploadLine {
  /** Under which it arrives once, however often it is sent. */
  key: string;
  file: File;
  /** From 0 to 1. */
  part: number;
  state: "waiting" | "sending" | "failed";
  error?: string;
}

interface Uploads {
  /** What is on its way, or could not be sent; what arrived is handed over and gone from here. */
  lines: UploadLine[];
  add: (files: Iterable<File>) => void;
  /** Stops one on its way, or takes a failed one off the list. */
  cancel: (key: string) => void;
  retry: (key: string) => void;
}

/** So many at once: a stage's wireless network is not made faster by more. */
const atOnce = 2;

/** Sends files to `url` a few at a time and hands over each answer; what is refused stays with its reason. */
export function useUploads<T>(url: string, fields: Record<string, string>, onDone: (data: T, file: File) => void): Uploads {
  const t = useTranslations("files");
  const [lines, setLines] = useState<UploadLine[]>([]);
  const running = useRef(new Map<string, Sending>());
  const done = useEffectEvent(onDone);
  const change = useCallback(
    (key: string, next: Partial<UploadLine> | null) =>
      setLines((all) => all.flatMap((line) => (line.key === key ? (next ? [{ ...line, ...next }] : []) : [line]))),
    [],
  );
  useEffect(() => {
    const free = atOnce - running.current.size;
    const next = lines.filter(({ key, state }) => state === "waiting" && !running.current.has(key)).slice(0, Math.max(0, free));
    for (const { key, file } of next) {
      const over = (line: Partial<UploadLine> | null) => {
        running.current.delete(key);
        change(key, line);
      };
      const sending = sendFile<T>(
        url,
        { file, key, fields },
        {
          onProgress: (part) => change(key, { part, state: "sending" }),
          onDone: (data) => {
            over(null);
            done(data, file);
          },
          onProblem: (problem) => over({ state: "failed", error: problem ? sentenceOf(problem) : t("unreachable") }),
        },
      );
      running.current.set(key, sending);
    }
  }, [lines, url, fields, change, t]);
  useEffect(() => {
    const left = running.current;
    return () => left.forEach((sending) => sending.abort());
  }, []);
  return {
    lines,
    add: (files) => {
      const added = [...files].map((file): UploadLine => ({ key: uuidv7(), file, part: 0, state: "waiting" }));
      setLines((all) => [...all, ...added]);
    },
    cancel: (key) => {
      running.current.get(key)?.abort();
      running.current.delete(key);
      change(key, null);
    },
    retry: (key) => change(key, { state: "waiting", part: 0, error: undefined }),
  };
}
