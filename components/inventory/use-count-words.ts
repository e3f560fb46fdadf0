"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Told } from "@/components/inventory/count-queue";
import { formatMeasure } from "@/components/inventory/format-item";
import type { ScannedItem } from "@/lib/inventory/scan/schema";
import type { StocktakeLine } from "@/lib/inventory/stocktakes/schema";

export interface Said {
  tone?: "stop" | "warn";
  text: string;
}

function useLineWords() {
  const t = useTranslations("stocktakes.entry");
  const locale = useLocale();
  return ({ item, counted, book, elsewhere, state }: StocktakeLine, { is_overdue: isOverdue }: ScannedItem, wasCounted: boolean): Said => {
    const values = { number: item.inventory_number, name: item.name, counted: formatMeasure(counted ?? "0", item.unit, locale) };
    if (wasCounted) return { tone: "warn", text: t("again", values) };
    const inBook = { ...values, book: formatMeasure(book, item.unit, locale) };
    if (state !== "unexpected") return isOverdue ? { tone: "warn", text: t("overdue", inBook) } : { text: t("counted", inBook) };
    const places = elsewhere.map(({ location }) => location).join(", ");
    return { tone: "warn", text: places ? t("elsewhere", { ...values, places }) : t("nowhere", values) };
  };
}

/** What a scan came to, in words: how much of it is counted, or why it does not belong here. */
export function useCountWords(placeId: string): (told: Told, code: string, wasCounted: boolean) => Said | null {
  const t = useTranslations("stocktakes");
  const wordsOf = useLineWords();
  return (told, code, wasCounted) => {
    switch (told.kind) {
      case "counted":
        return told.counted.line && wordsOf(told.counted.line, told.item, wasCounted);
      case "refused":
        return { tone: "stop", text: told.problem.message };
      case "kit":
        return { tone: "warn", text: t("entry.kit", { kit: told.kit.name }) };
      case "place":
        return told.place.id === placeId
          ? { text: t("entry.here", { place: told.place.path }) }
          : { tone: "stop", text: t("entry.other_place", { place: told.place.path }) };
      case "choose":
        return { tone: "warn", text: t("entry.several", { number: code }) };
      case "unknown":
        return { tone: "stop", text: t("errors.unknown_number", { number: code }) };
    }
  };
}
