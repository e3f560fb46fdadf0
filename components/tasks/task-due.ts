import { formatDay, localTime } from "@/lib/core/civil-time";
import { endOfDay } from "@/lib/tasks/constants";
import { daysBetween } from "@/components/form/calendar-date";
import { regional } from "@/lib/core/locale";

export interface Clock {
  locale: string;
  zone: string;
  now: Date;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayOfYear(day: string, locale: string): string {
  const known = formats.get(locale) ?? new Intl.DateTimeFormat(regional(locale), { day: "numeric", month: "long", timeZone: "UTC" });
  formats.set(locale, known);
  return known.format(new Date(day));
}

/** `2026-11-27` as people say it beside today: «сегодня», «вчера», «27 ноября». */
export function dayWords(day: string, today: string, locale: string): string {
  const away = daysBetween(today, day);
  if (Math.abs(away) <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(away, "day");
  return day.slice(0, 4) === today.slice(0, 4) ? dayOfYear(day, locale) : formatDay(day, locale);
}

/** A deadline: its day, and its hour where it is not the end of that day. */
export function dueWords(deadline: Date, { locale, zone, now }: Clock): string {
  const [day = "", hour = ""] = localTime(deadline, zone).split("T");
  const said = dayWords(day, localTime(now, zone).slice(0, 10), locale);
  return hour === endOfDay ? said : `${said}, ${hour}`;
}
