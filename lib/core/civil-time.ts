/** Civil days and hours of a place, from instants and back; summer time included. */

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
