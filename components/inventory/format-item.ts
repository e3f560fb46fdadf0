const numbers = new Map<string, Intl.NumberFormat>();
const space = "\u00A0";

/** Making a formatter costs more than using it a thousand times. */
function formatter(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}${options.style ?? ""}`;
  const known = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
  numbers.set(key, known);
  return known;
}

/** A decimal of the API as people write it: "40.000" is 40, "18.400" is 18,4. */
export function formatDecimal(value: string, locale: string): string {
  return formatter(locale, { maximumFractionDigits: 3 }).format(Number(value));
}

/** A figure with its unit, kept on one line. */
export function formatMeasure(value: string, unit: string | null | undefined, locale: string): string {
  const figure = formatDecimal(value, locale);
  return unit ? `${figure}${unit === "°" ? "" : space}${unit}` : figure;
}

export function formatMoney(value: string, locale: string): string {
  return formatter(locale, { style: "currency", currency: "RUB", trailingZeroDisplay: "stripIfInteger" }).format(Number(value));
}

/** Sizes that are known, joined as on a drawing: 72 × 112 × 78 см. */
export function formatSizes(sizes: readonly (string | null)[], unit: string, locale: string): string {
  const known = sizes.filter((size) => size !== null).map((size) => formatDecimal(size, locale));
  return `${known.join(`${space}× `)}${space}${unit}`;
}
