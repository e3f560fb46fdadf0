import { addDays } from "@/lib/core/civil-time";

/** Days as `YYYY-MM-DD`: no time, no zone, so nothing can shift by an hour. */
const day = 86_400_000;

export function isIsoDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && makeDate(Number(match[1]), Number(match[2]), Number(match[3])) === text;
}

/** Null where there is no such day (31 April). */
export function makeDate(year: number, month: number, date: number): string | null {
  const made = new Date(Date.UTC(year, month - 1, date));
  const real = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return real ? made.toISOString().slice(0, 10) : null;
}

/** Keeps the day of the month, or takes the last one there is. */
export function addMonths(iso: string, months: number): string {
  const from = new Date(iso);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(from.getUTCDate(), last));
  return first.toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / day);
}

/** 0 is Monday. */
export function weekday(iso: string): number {
  return (new Date(iso).getUTCDay() + 6) % 7;
}

/** Today by the clock of whoever runs this. */
export function localToday(now = new Date()): string {
  return makeDate(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? now.toISOString().slice(0, 10);
}

/** Six weeks from Monday that hold the month of `iso`. */
export function monthWeeks(iso: string): string[][] {
  const first = `${iso.slice(0, 8)}01`;
  const start = addDays(first, -weekday(first));
  return Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (_, column) => addDays(start, week * 7 + column)));
}
