"use client";

import { RotateCcw, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { UploadLine } from "@/components/files/use-uploads";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";

interface Props {
  lines: UploadLine[];
  cancel: (key: string) => void;
  retry: (key: string) => void;
}

/** Every file on its way with how far it is, and every refused one with its reason. */
export function UploadLines({ lines, cancel, retry }: Props) {
  const t = useTranslations("files");
  const format = useFormatter();
  if (lines.length === 0) return null;
  return (
    <ul className="upload-lines" aria-live="polite">
      {lines.map(({ key, file, part, state, error }) => (
        <li key={key} data-state={state}>
          <span className="upload-name">{file.name}</span>
          {state === "failed" ? (
            <span className="upload-error">{error}</span>
          ) : (
            <>
              <Progress label={`${t("uploading")}: ${file.name}`} value={Math.round(part * 100)} />
              <span className="tnum t-13 i3">{format.number(part, { style: "percent" })}</span>
            </>
          )}
          <span className="upload-actions">
            {state === "failed" ? (
              <Button look="quiet" icon aria-label={`${t("retry")}: ${file.name}`} onClick={() => retry(key)}>
                <RotateCcw />
              </Button>
            ) : null}
            <Button
              look="quiet"
              icon
              aria-label={t(state === "failed" ? "dismiss" : "cancel", { name: file.name })}
              onClick={() => cancel(key)}
            >
              <X />
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}
