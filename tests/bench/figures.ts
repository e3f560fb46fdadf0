export interface Figure {
  what: string;
  value: number;
  unit: "×" | "ms" | "kB" | "MB" | "s" | "req/s" | "";
  /** What it must not miss: at least, at most, or told only. */
  bar?: { atLeast: number } | { atMost: number };
  aim?: number;
  note?: string;
}

export function isMissed({ value, bar }: Figure): boolean {
  if (!bar) return false;
  return "atLeast" in bar ? !(value >= bar.atLeast) : !(value <= bar.atMost);
}

const digits: Record<Figure["unit"], number> = { "×": 3, ms: 1, kB: 0, MB: 0, s: 1, "req/s": 0, "": 0 };

function shown({ value, unit }: Figure): string {
  return `${value.toFixed(digits[unit])}${unit ? ` ${unit}` : ""}`;
}

function barOf({ bar, unit, aim }: Figure): string {
  if (!bar) return "";
  const limit = "atLeast" in bar ? `≥ ${bar.atLeast}` : `≤ ${bar.atMost}`;
  return `${limit}${unit ? ` ${unit}` : ""}${aim === undefined ? "" : ` (aim ${aim})`}`;
}

/** The table of spec/quality.md as far as it was measured. */
export function printTable(figures: Figure[]): void {
  const lines = figures.map((figure) => [
    figure.what,
    shown(figure),
    barOf(figure),
    figure.bar ? (isMissed(figure) ? "MISSED" : "ok") : "",
    figure.note ?? "",
  ]);
  const table = [["what", "measured", "bar", "", ""], ...lines];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((line) => (line[column] ?? "").length)));
  for (const line of table)
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}
