"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { formatMeasure } from "@/components/inventory/format-item";
import { NumberEntry } from "@/components/inventory/number-entry";
import { StocktakeRow } from "@/components/inventory/stocktake-row";
import { useCount } from "@/components/inventory/use-count";
import { Notice } from "@/components/ui/notice";
import type { StocktakeLine } from "@/lib/inventory/stocktakes/schema";

const everySeconds = 10;

/** What others count at the same time comes by itself, while somebody looks. */
function useFreshness() {
  const router = useRouter();
  useEffect(() => {
    const clock = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, everySeconds * 1000);
    return () => clearInterval(clock);
  }, [router]);
}

interface Said {
  tone?: "stop" | "warn";
  text: string;
}

/** What the last number came to, in words: how much of it is counted, or why it does not belong here. */
function useSaid() {
  const t = useTranslations("stocktakes.entry");
  const locale = useLocale();
  return (line: StocktakeLine | null): Said | null => {
    if (!line) return null;
    const { item, counted, book, elsewhere, state } = line;
    const values = { number: item.inventory_number, name: item.name, counted: formatMeasure(counted ?? "0", item.unit, locale) };
    if (state !== "unexpected") return { text: t("counted", { ...values, book: formatMeasure(book, item.unit, locale) }) };
    const places = elsewhere.map(({ location }) => location).join(", ");
    return { tone: "warn", text: places ? t("elsewhere", { ...values, places }) : t("nowhere", values) };
  };
}

/** Counting by hand: a number for what is in it, a row for what is expected. */
export function StocktakeCount({ id, lines }: { id: string; lines: readonly StocktakeLine[] }) {
  const t = useTranslations("stocktakes");
  const [said, setSaid] = useState<Said | null>(null);
  const say = useSaid();
  const { count } = useCount(id);
  useFreshness();
  const take = (code: string) =>
    count(
      { inventory_number: code, mode: "add", quantity: "1" },
      ({ line }) => setSaid(say(line)),
      (text) => setSaid({ tone: "stop", text }),
    );
  return (
    <div className="count-board">
      <div className="count-entry">
        <NumberEntry onCode={take} />
        <div role="status" aria-live="assertive">
          {said ? <Notice tone={said.tone}>{said.text}</Notice> : null}
        </div>
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
