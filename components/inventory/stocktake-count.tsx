"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { CountCodes } from "@/components/inventory/count-codes";
import { countSound, type Told } from "@/components/inventory/count-queue";
import { StocktakeRow } from "@/components/inventory/stocktake-row";
import { type Said, useCountWords } from "@/components/inventory/use-count-words";
import { useScanCount } from "@/components/inventory/use-scan-count";
import { Scanner } from "@/components/scan/scanner";
import { playSound, type ScanSound } from "@/components/scan/sound";
import { SoundSwitch } from "@/components/scan/sound-switch";
import { Notice } from "@/components/ui/notice";
import type { Stocktake, StocktakeLine } from "@/lib/inventory/stocktakes/schema";

const everySeconds = 10;

/** What others count at the same time comes by itself, while somebody looks. */
function useFreshness(isAway: boolean) {
  const router = useRouter();
  useEffect(() => {
    if (isAway) return;
    const clock = setInterval(() => {
      // A page that cannot be read again is left by the router for the browser's page of errors.
      if (document.visibilityState === "visible" && navigator.onLine) router.refresh();
    }, everySeconds * 1000);
    return () => clearInterval(clock);
  }, [router, isAway]);
}

/** A thing of its own kind that is counted already: scanned again it is still one. */
const isCounted = (lines: readonly StocktakeLine[], itemId: string) =>
  lines.some(({ item, counted }) => item.id === itemId && item.tracking === "serial" && counted === "1.000");

interface StocktakeCountProps {
  id: string;
  location: Stocktake["location"];
  lines: readonly StocktakeLine[];
}

/** Counting by camera, hand scanner or number, and by hand: a row for what is expected. */
export function StocktakeCount({ id, location, lines }: StocktakeCountProps) {
  const t = useTranslations("stocktakes");
  const router = useRouter();
  const [said, setSaid] = useState<Said | null>(null);
  const wordsOf = useCountWords(location.id);
  const queue = useScanCount(id, (told, code) => {
    playSound(soundOf(told));
    setSaid(wordsOf(told, code, told.kind === "counted" && isCounted(lines, told.item.id)));
    if (told.kind === "counted") router.refresh();
  });
  useFreshness(queue.isAway);
  function soundOf(told: Told): ScanSound {
    if (told.kind === "counted") return countSound(told.counted, told.item, isCounted(lines, told.item.id));
    return told.kind === "place" && told.place.id === location.id ? "right" : "wrong";
  }
  return (
    <div className="count-board">
      <div className="count-entry">
        <Scanner words={{ code: t("entry.number"), take: t("entry.take") }} onCode={queue.scan} />
        <div role="status" aria-live="assertive">
          {said ? <Notice tone={said.tone}>{said.text}</Notice> : null}
        </div>
        <CountCodes {...queue} next={`/inventory/stocktakes/${id}`} />
        <SoundSwitch />
      </div>
      <ul className="count-rows" aria-label={t("lines")}>
        {lines.map((line) => (
          <StocktakeRow key={line.id} stocktakeId={id} line={line} />
        ))}
      </ul>
      {lines.length === 0 ? <p className="t-14 i3">{t("no_lines")}</p> : null}
    </div>
  );
}
