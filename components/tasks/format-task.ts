import { bareYear, localTime } from "@/lib/core/civil-time";
import { endOfDay } from "@/lib/tasks/constants";
import { regional } from "@/lib/core/locale";

/** A deadline on the theatre's clocks; one that names a day alone says the day: «вт, 24 ноября 2026, 18:15». */
export function formatDeadline(at: Date, locale: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat(regional(locale), { weekday: "short", day: "numeric", month: "long", year: "numeric", timeZone });
  const day = bareYear(format.format(at));
  const hour = localTime(at, timeZone).slice(11);
  return hour === endOfDay ? day : `${day}, ${hour}`;
}

const units = ["bytes", "kilobytes", "megabytes", "gigabytes"] as const;

/** A size as people say it: the unit and how many of it. */
export function sizeOf(bytes: number): { size: (typeof units)[number]; count: number } {
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  const count = bytes / 1024 ** power;
  return { size: units[power] ?? "bytes", count: count < 10 && power > 0 ? Math.round(count * 10) / 10 : Math.round(count) };
}
