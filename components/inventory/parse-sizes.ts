/** How many of a unit make a centimetre. */
const perCentimetre: Record<string, number> = { мм: 10, mm: 10, см: 1, cm: 1, м: 0.01, m: 0.01 };

const figure = String.raw`(\d+(?:[.,]\d+)?)`;
const by = String.raw`\s*[×xх*/]\s*`;
const pattern = new RegExp(`^\\s*${figure}${by}${figure}(?:${by}${figure})?\\s*(мм|mm|см|cm|м|m)?\\.?\\s*$`, "iu");

function inCentimetres(value: string, unit: string | undefined): string {
  const size = Number(value.replace(",", ".")) / (perCentimetre[unit?.toLowerCase() ?? ""] ?? 1);
  return String(Math.round(size * 100) / 100);
}

/** «72×112×78», “720 x 1120 x 780 mm”: width, height and depth in centimetres; null if it is not that. */
export function parseSizes(text: string): [width: string, height: string, depth: string] | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [, width = "", height = "", depth, unit] = match;
  return [inCentimetres(width, unit), inCentimetres(height, unit), depth ? inCentimetres(depth, unit) : ""];
}
