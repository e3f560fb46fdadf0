"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useRef, useState } from "react";
import { addMonths, localToday, monthWeeks } from "@/components/form/calendar-date";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { addDays, bareYear } from "@/lib/core/civil-time";
import { regional } from "@/lib/core/locale";

const steps: Record<string, (iso: string) => string> = {
  ArrowLeft: (iso) => addDays(iso, -1),
  ArrowRight: (iso) => addDays(iso, 1),
  ArrowUp: (iso) => addDays(iso, -7),
  ArrowDown: (iso) => addDays(iso, 7),
  PageUp: (iso) => addMonths(iso, -1),
  PageDown: (iso) => addMonths(iso, 1),
};

function formatter(locale: string) {
  return (options: Intl.DateTimeFormatOptions, iso: string) =>
    new Intl.DateTimeFormat(regional(locale), { ...options, timeZone: "UTC" }).format(new Date(iso));
}

/** One month; picking closes the popover it stands in. */
export function Calendar({ value, onPick }: { value: string | null; onPick: (iso: string) => void }) {
  const locale = useLocale();
  const today = localToday();
  const [shown, setShown] = useState<string | null>(null);
  const at = shown ?? value ?? today;
  const weeks = monthWeeks(at);
  const grid = useRef<HTMLTableElement>(null);
  const format = formatter(locale);

  function move(event: KeyboardEvent) {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = step(at);
    setShown(next);
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus());
  }
  function pick(iso: string) {
    setShown(null);
    onPick(iso);
    grid.current?.closest<HTMLElement>("[popover]")?.hidePopover();
  }

  return (
    <div className="cal">
      <MonthHead title={format({ month: "long", year: "numeric" }, at)} onStep={(step) => setShown(addMonths(at, step))} />
      <table ref={grid}>
        <thead>
          <Weekdays week={weeks[0] ?? []} format={format} />
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((iso) => (
                <td key={iso}>
                  <button
                    type="button"
                    data-day={iso}
                    tabIndex={iso === at ? 0 : -1}
                    aria-label={format({ day: "numeric", month: "long", weekday: "long" }, iso)}
                    aria-pressed={iso === value}
                    aria-current={iso === today ? "date" : undefined}
                    className={classes(iso.slice(0, 7) !== at.slice(0, 7) && "out", iso === today && "spike")}
                    onKeyDown={move}
                    onClick={() => pick(iso)}
                  >
                    {Number(iso.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Weekdays({ week, format }: { week: readonly string[]; format: ReturnType<typeof formatter> }) {
  return (
    <tr>
      {week.map((iso) => (
        <th key={iso} scope="col" abbr={format({ weekday: "long" }, iso)}>
          {format({ weekday: "short" }, iso)}
        </th>
      ))}
    </tr>
  );
}

function MonthHead({ title, onStep }: { title: string; onStep: (step: number) => void }) {
  const t = useTranslations("common.form");
  return (
    <div className="row between">
      <Button look="quiet" icon aria-label={t("previous_month")} onClick={() => onStep(-1)}>
        <ChevronLeft />
      </Button>
      <b className="bb" aria-live="polite">
        {bareYear(title)}
      </b>
      <Button look="quiet" icon aria-label={t("next_month")} onClick={() => onStep(1)}>
        <ChevronRight />
      </Button>
    </div>
  );
}
