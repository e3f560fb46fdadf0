"use client";

import { Camera as CameraIcon, CameraOff, ScanLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Camera } from "@/components/scan/camera";
import { useWedge } from "@/components/scan/use-wedge";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

export type ScanSource = "camera" | "wedge" | "typed";

interface ScannerProps {
  /** Every code, as it was read; the same one again where it was read again. */
  onCode: (code: string, source: ScanSource) => void;
  /** Opens the camera at once. */
  startsWithCamera?: boolean;
  /** What is done with a code here, where that is something else than to open it. */
  words?: { code: string; take: string };
}

/** Three ways to give a code: the camera, a hand scanner that types, one's own fingers. Knows nothing of what the codes mean. */
export function Scanner({ onCode, startsWithCamera = false, words }: ScannerProps) {
  const t = useTranslations("scan.scanner");
  const { code: codeWord, take: takeWord } = words ?? { code: t("code"), take: t("take") };
  const id = useId();
  const [hasCamera, setCamera] = useState(startsWithCamera);
  useWedge((code) => onCode(code, "wedge"));
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const code = new FormData(form).get("code");
    form.reset();
    if (typeof code === "string" && code.trim()) onCode(code.trim(), "typed");
  }
  return (
    <div className="scanner">
      <form className="scan-typed" onSubmit={submit}>
        <label className="sr-only" htmlFor={id}>
          {codeWord}
        </label>
        <Input
          id={id}
          name="code"
          placeholder={codeWord}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={500}
        />
        <Button type="submit" look="primary" icon aria-label={takeWord}>
          <ScanLine />
        </Button>
        <Button
          icon
          aria-label={t(hasCamera ? "close_camera" : "open_camera")}
          aria-pressed={hasCamera}
          onClick={() => setCamera(!hasCamera)}
        >
          {hasCamera ? <CameraOff /> : <CameraIcon />}
        </Button>
      </form>
      {hasCamera ? <Camera onCode={(code) => onCode(code, "camera")} /> : null}
      <p className="t-12 i3">{t("hint")}</p>
    </div>
  );
}
