"use client";

import { Paperclip, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { FileUpload, type UploadedRef } from "@/components/files/file-upload";
import { useHydrated } from "@/components/form/form-context";
import { type FieldBase, LabelledField } from "@/components/form/labelled-field";
import { Button } from "@/components/ui/button";
import { Photo } from "@/components/ui/photo";

interface Props extends Omit<FieldBase, "required" | "aside"> {
  bucket?: "theatre-documents" | "theatre-photos" | "theatre-media";
  accept?: string;
  text?: string;
  icon?: ReactNode;
}

/**
 * A field of a form that uploads one file at once and sends its id under `name`. The form waits until the file has arrived. Needs the
 * messages of `files`, and JavaScript: without it the field is not there.
 */
export function AttachmentField({ bucket, accept, text, icon, ...field }: Props) {
  const t = useTranslations("files");
  const [file, setFile] = useState<UploadedRef | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isWaiting, setWaiting] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const isHydrated = useHydrated();

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!isBusy || !form) return;
    // A form that is sent now would quietly leave the file out.
    const hold = (event: SubmitEvent) => {
      event.preventDefault();
      event.stopPropagation();
      setWaiting(true);
    };
    form.addEventListener("submit", hold, { capture: true });
    return () => {
      form.removeEventListener("submit", hold, { capture: true });
      setWaiting(false);
    };
  }, [isBusy]);

  /** What uploads is taken off the page with this, and would not say that it is done. */
  function take(uploaded: UploadedRef) {
    setFile(uploaded);
    setBusy(false);
  }
  if (!isHydrated) return null;
  return (
    <LabelledField {...field}>
      {(control) => (
        <span ref={place} className="attachment">
          <input type="hidden" name={field.name} value={file?.id ?? ""} />
          {file ? (
            <span className="attached">
              {file.mime_type.startsWith("image/") && file.width ? (
                <Photo fileId={file.id} width={96} alt="" className="attached-photo" />
              ) : (
                <Paperclip className="i-20" />
              )}
              <span className="upload-name">{file.name}</span>
              <Button id={control.id} look="quiet" icon aria-label={t("remove", { name: file.name })} onClick={() => setFile(null)}>
                <X />
              </Button>
            </span>
          ) : (
            <FileUpload {...{ control, bucket, accept, text, icon }} onUploaded={take} onBusy={setBusy} />
          )}
          {isWaiting ? (
            <span className="t-13 warn" role="status">
              {t("wait")}
            </span>
          ) : null}
        </span>
      )}
    </LabelledField>
  );
}
