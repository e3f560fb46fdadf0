"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { loadReader, type Reader } from "@/components/scan/reader";

export type CameraState = "starting" | "reading" | "denied" | "missing" | "insecure" | "failed";

/** The same code is not read again before it left the picture, or this long after. */
const restMs = 2500;
const pauseMs = 120;

function problemOf(error: unknown): CameraState {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  return name === "NotFoundError" || name === "OverconstrainedError" ? "missing" : "failed";
}

async function openCamera(): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: "environment", width: { ideal: 1280 } } });
}

/** Reads picture after picture until it is told to stop. */
function readOn(reader: Reader, video: HTMLVideoElement, onCode: (code: string) => void): () => void {
  let last = { code: "", at: 0 };
  let timer = 0;
  let isStopped = false;
  const step = async () => {
    const [code] = video.readyState >= 2 ? await reader.read(video).catch(() => []) : [];
    if (isStopped) return;
    const now = performance.now();
    const isNew = code !== undefined && (code !== last.code || now - last.at > restMs);
    if (code !== undefined) last = { code, at: now };
    if (isNew) onCode(code);
    timer = window.setTimeout(() => void step(), pauseMs);
  };
  void step();
  return () => {
    isStopped = true;
    window.clearTimeout(timer);
  };
}

/** Begins to show and to read; gives what ends both. */
async function openReader(video: HTMLVideoElement, onCode: (code: string) => void, isGone: () => boolean): Promise<() => void> {
  const stream = await openCamera();
  const close = () => stream.getTracks().forEach((track) => track.stop());
  const reader = await loadReader().catch((error: unknown) => {
    close();
    throw error;
  });
  if (isGone()) {
    close();
    return close;
  }
  video.srcObject = stream;
  await video.play();
  const stop = readOn(reader, video, onCode);
  return () => {
    stop();
    close();
  };
}

/** Shows the camera in the `video` of the returned reference and gives the codes that pass before it, until it leaves the screen. */
export function useCamera(onCode: (code: string) => void): { video: RefObject<HTMLVideoElement | null>; state: CameraState } {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>("starting");
  const listener = useRef(onCode);
  useEffect(() => {
    listener.current = onCode;
  });
  useEffect(() => {
    let isGone = false;
    let end: (() => void) | undefined;
    const start = async (element: HTMLVideoElement) => {
      if (!("mediaDevices" in navigator)) return setState("insecure");
      const close = await openReader(
        element,
        (code) => listener.current(code),
        () => isGone,
      );
      if (isGone) return close();
      end = close;
      setState("reading");
    };
    if (video.current)
      start(video.current).catch((error: unknown) => {
        if (!isGone) setState(problemOf(error));
      });
    return () => {
      isGone = true;
      end?.();
    };
  }, []);
  return { video, state };
}
