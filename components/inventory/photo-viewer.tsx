"use client";

import { ArrowLeft, ArrowRight, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import type { PhotoView } from "@/components/inventory/photo-view";
import { Button } from "@/components/ui/button";
import { useModal } from "@/components/ui/modal";

interface Props {
  photos: readonly PhotoView[];
  /** The one that is shown. */
  at: number;
  name: string;
  onMove: (at: number) => void;
  onClose: () => void;
}

/** One photo in its whole size over the page: arrows go on, Escape closes. */
export function PhotoViewer({ photos, at, name, onMove, onClose }: Props) {
  const t = useTranslations("photos");
  const modal = useModal(true, onClose);
  const photo = photos[at];
  const step = (by: number) => onMove((at + by + photos.length) % photos.length);
  function press(event: KeyboardEvent) {
    if (event.key === "ArrowLeft") step(-1);
    else if (event.key === "ArrowRight") step(1);
    else return;
    event.preventDefault();
  }
  if (!photo) return null;
  const position = t("position", { at: at + 1, count: photos.length });
  return (
    <dialog {...modal} className="photo-viewer" aria-label={t("viewer", { name })} onKeyDown={press}>
      <figure className="ph">
        <img key={photo.file_id} src={`/api/v1/files/${photo.file_id}`} alt={photo.caption ?? t("alt", { name, at: at + 1 })} />
      </figure>
      <p className="photo-words" aria-live="polite">
        <span className="tnum">{position}</span>
        {photo.caption ? <span>{photo.caption}</span> : null}
      </p>
      <div className="photo-keys">
        {photos.length > 1 ? (
          <>
            <Button icon aria-label={t("previous")} onClick={() => step(-1)}>
              <ArrowLeft />
            </Button>
            <Button icon aria-label={t("next")} onClick={() => step(1)}>
              <ArrowRight />
            </Button>
          </>
        ) : null}
        <Button icon aria-label={t("close")} onClick={onClose} data-autofocus="">
          <X />
        </Button>
      </div>
    </dialog>
  );
}
