import { plainNumber } from "@/lib/core/plain-number";

/** “1 204,5” as people type it → `1204.5`; anything else comes back trimmed, to be judged by the schema. */
export function normalizeNumber(text: string): string {
  return plainNumber(text) ?? text.trim();
}

/** A decimal as a field shows it: “2,5” by the language. Without groups of thousands: where they are commas, they would be read as a fraction. */
export function fieldNumber(value: string, locale: string): string {
  const number = Number(value);
  return value.trim() === "" || Number.isNaN(number)
    ? value
    : number.toLocaleString(locale, { maximumFractionDigits: 6, useGrouping: false });
}
