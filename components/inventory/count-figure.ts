import { normalizeNumber } from "@/components/form/parse-number";

/** What was typed as a quantity, as the API writes it; null for what is none. */
export function parseNumber(text: string): string | null {
  const plain = normalizeNumber(text);
  return /^\d{1,9}(\.\d{1,3})?$/.test(plain) ? plain : null;
}

/** What to count when a figure is left: null where nobody typed over what was `seen`, or typed no figure. */
export function typedFigure(text: string, seen: string): string | null {
  return text === seen ? null : parseNumber(text);
}
