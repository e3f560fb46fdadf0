"use client";

import { useTranslations } from "next-intl";
import { useCamera } from "@/components/scan/use-camera";
import { Notice } from "@/components/ui/notice";

/** The picture of the camera with the place where a code is read. */
export function Camera({ onCode }: { onCode: (code: string) => void }) {
  const t = useTranslations("scan.camera");
  const { video, state } = useCamera(onCode);
  const hasPicture = state === "starting" || state === "reading";
  return (
    <div className="scan-camera" data-state={state}>
      <div className="scan-picture" hidden={!hasPicture}>
        <video ref={video} playsInline muted aria-label={t("picture")} />
        <span className="spike" aria-hidden="true" />
      </div>
      {hasPicture ? (
        <p className="t-12 i3" role="status">
          {t(state)}
        </p>
      ) : (
        <Notice tone="warn" role="status">
          {t(state)}
        </Notice>
      )}
    </div>
  );
}
