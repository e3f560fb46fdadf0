"use client";

import { Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { ControlProps } from "@/components/form/labelled-field";
import { UploadLines } from "@/components/files/upload-lines";
import { useUploads } from "@/components/files/use-uploads";
import { classes } from "@/components/ui/classes";

/** What `POST /files/upload` answers with, as far as a screen needs it. */
export interface UploadedRef {
  id: string;
  name: string;
  size: number;
  mime_type: string;
  /** Of a picture, in points. */
  width: number | null;
}

interface Props<T> {
  /** Accessible name of the input; left out where a label stands beside it (`control`). */
  label?: string;
  /** Of a `LabelledField`. */
  control?: ControlProps;
  onUploaded: (file: T) => void;
  /** Another route that takes a form with `file`, and answers with a record of its own. */
  url?: string;
  bucket?: "theatre-documents" | "theatre-photos" | "theatre-media";
  accept?: string;
  multiple?: boolean;
  /** Opens the camera of a tablet or a phone instead of its files. */
  capture?: boolean;
  text?: string;
  icon?: ReactNode;
  className?: string;
  /** Told whenever files begin to be on their way, and when all have arrived or failed. */
  onBusy?: (isBusy: boolean) => void;
}

/**
 * Takes files by choosing, dropping or the camera and uploads each at once, with progress, cancel and the reason of a refusal.
 * Needs the messages of `files`. Hands back each file: whoever uses it makes a record refer to it within a day.
 */
export function FileUpload<T = UploadedRef>({ label, onUploaded, url = "/api/v1/files/upload", bucket, ...look }: Props<T>) {
  const { accept, multiple, capture, text, icon, className, control, onBusy } = look;
  const t = useTranslations("files");
  const [isOver, setOver] = useState(false);
  const fields = useMemo((): Record<string, string> => (bucket ? { bucket } : {}), [bucket]);
  const uploads = useUploads<T>(url, fields, onUploaded);
  const isBusy = uploads.lines.some(({ state }) => state !== "failed");
  useEffect(() => onBusy?.(isBusy), [isBusy, onBusy]);
  return (
    <div className={classes("file-upload", className)}>
      <span
        className={classes("drop spike", isOver && "over")}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      >
        {icon ?? <Upload className="i-20" />}
        <span aria-hidden>{text ?? t("choose", { count: multiple ? 2 : 1 })}</span>
        <input
          {...control}
          type="file"
          aria-label={label}
          accept={accept}
          multiple={multiple}
          capture={capture ? "environment" : undefined}
          onChange={({ currentTarget }) => {
            uploads.add(currentTarget.files ?? []);
            currentTarget.value = "";
          }}
        />
      </span>
      <UploadLines {...uploads} />
    </div>
  );
}
