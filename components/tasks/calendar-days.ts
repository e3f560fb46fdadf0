import { addMonths, isIsoDate, monthWeeks, weekday } from "@/components/form/calendar-date";
import { addDays, bareYear } from "@/lib/core/civil-time";
import { regional } from "@/lib/core/locale";

export type Span = "month" | "week";

export interface CalendarRange {
  /** The day that the address asks for, or today. */
  day: string;
  from: string;
  to: string;
  weeks: string[][];
}

/** The weeks in sight: of a month those that hold a day of it. */
export function calendarRange(asked: string | null, today: string, span: Span): CalendarRange {
  const day = asked && isIsoDate(asked) ? asked : today;
  const monday = addDays(day, -weekday(day));
  const weeks =
    span === "week"
      ? [Array.from({ length: 7 }, (_, at) => addDays(monday, at))]
      : monthWeeks(day).filter((week) => week.some((one) => one.slice(0, 7) === day.slice(0, 7)));
  return { day, from: weeks[0]?.[0] ?? day, to: weeks.at(-1)?.at(-1) ?? day, weeks };
}

export function stepOf(day: string, span: Span, direction: 1 | -1): string {
  return span === "week" ? addDays(day, 7 * direction) : addMonths(`${day.slice(0, 8)}01`, direction);
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** «Ноябрь 2026», «23–29 ноября 2026». */
export function rangeTitle({ day, from, to }: CalendarRange, span: Span, locale: string): string {
  const clean = (text: string) => upperFirst(bareYear(text));
  if (span === "month") {
    return clean(new Intl.DateTimeFormat(regional(locale), { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(day)));
  }
  const format = new Intl.DateTimeFormat(regional(locale), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return clean(format.formatRange(new Date(from), new Date(to)));
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Where an arrow key carries a task, within what is in sight; undefined for other keys. */
export function dayByKey({ from, to }: Pick<CalendarRange, "from" | "to">, day: string, key: string): string | undefined {
  const step = steps[key];
  if (!step) return undefined;
  const next = addDays(day, step);
  return next < from || next > to ? day : next;
}
