/** Civil days and hours of a place, from instants and back, and as people write them; summer time included. */
import { regional } from "@/lib/core/locale";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  formats.set(timeZone, made);
  return made;
}

/** `2026-11-24T18:15` as the clocks of a time zone show it. */
export function localTime(at: Date, timeZone: string): string {
  return formatIn(timeZone).format(at).replace(" ", "T");
}

/** `2026-11-24` in a time zone. */
export function localDay(at: Date, timeZone: string): string {
  return localTime(at, timeZone).slice(0, 10);
}

/** The instant at which the clocks of a time zone show `2026-11-24T18:15`; an hour that summer time skips counts as the one after it. */
export function instantOf(local: string, timeZone: string): Date {
  const wanted = Date.parse(`${local}Z`);
  const offsetAt = (at: number) => Date.parse(`${localTime(new Date(at), timeZone)}Z`) - Math.floor(at / 60_000) * 60_000;
  const first = wanted - offsetAt(wanted);
  const second = wanted - offsetAt(first);
  return new Date(Math.max(wanted - offsetAt(second), second));
}

/** A civil day some days later. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** A Russian date without its «г.»: a year is known by its look. */
export const bareYear = (text: string): string => text.replace(/\s*г\.$/, "");

const written = new Map<string, Intl.DateTimeFormat>();

function dayFormatter(locale: string, month: "long" | "2-digit"): Intl.DateTimeFormat {
  const key = `${locale}${month}`;
  const day = month === "long" ? "numeric" : "2-digit";
  const known = written.get(key) ?? new Intl.DateTimeFormat(regional(locale), { day, month, year: "numeric", timeZone: "UTC" });
  written.set(key, known);
  return known;
}

/** `2026-09-02`, whatever the zone of the reader: 2 September 2026, 02.09.2026. */
export function formatDay(day: string, locale: string, month: "long" | "2-digit" = "long"): string {
  return bareYear(dayFormatter(locale, month).format(new Date(day)));
}

/** An instant to the minute on the clocks of a time zone: 14.11.2026 11:20. */
export function formatInstant(at: Date, locale: string, timeZone: string): string {
  const month = locale === "ru" ? "2-digit" : "short";
  const day = new Intl.DateTimeFormat(regional(locale), { day: "2-digit", month, year: "numeric", timeZone });
  return `${day.format(at)} ${localTime(at, timeZone).slice(11)}`;
}
