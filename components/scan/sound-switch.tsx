"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { isSoundOn, keepSound, watchSound } from "@/components/scan/sound";
import { Switch } from "@/components/ui/input";

/** Sounds of scanning on this device. */
export function SoundSwitch() {
  const t = useTranslations("scan.scanner");
  const isOn = useSyncExternalStore(watchSound, isSoundOn, () => false);
  return (
    <label className="row g2 t-13">
      <Switch checked={isOn} onChange={(event) => keepSound(event.target.checked)} />
      {t("sound")}
    </label>
  );
}
