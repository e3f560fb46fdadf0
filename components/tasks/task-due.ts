import { localTime } from "@/lib/core/civil-time";
import { endOfDay } from "@/lib/tasks/constants";
import { daysBetween } from "@/components/form/calendar-date";
import { regional } from "@/lib/core/locale";

export interface Clock {
  locale: string;
  zone: string;
  now: Date;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(locale: string, isThisYear: boolean): Intl.DateTimeFormat {
  const key = `${locale}${isThisYear}`;
  const options: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", timeZone: "UTC" };
  const known = formats.get(key) ?? new Intl.DateTimeFormat(regional(locale), isThisYear ? options : { ...options, year: "numeric" });
  formats.set(key, known);
  return known;
}

/** `2026-11-27` as people say it beside today: «сегодня», «вчера», «27 ноября». */
export function dayWords(day: string, today: string, locale: string): string {
  const away = daysBetween(today, day);
  if (Math.abs(away) <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(away, "day");
  return dayFormat(locale, day.slice(0, 4) === today.slice(0, 4))
    .format(new Date(day))
    .replace(/\s*г\.$/, "");
}

/** A deadline: its day, and its hour where it is not the end of that day. */
export function dueWords(deadline: Date, { locale, zone, now }: Clock): string {
  const [day = "", hour = ""] = localTime(deadline, zone).split("T");
  const said = dayWords(day, localTime(now, zone).slice(0, 10), locale);
  return hour === endOfDay ? said : `${said}, ${hour}`;
}
