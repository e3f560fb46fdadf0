/** The swatch book: the only colours a department, a type of event, a tag or a category may have. */
export const gels = [
  "straw",
  "amber",
  "rust",
  "rose",
  "magenta",
  "lavender",
  "congo",
  "steel",
  "peacock",
  "fern",
  "moss",
  "frost",
] as const;

/** Class that gives `--c` (mark), `--ct` (tint) and `--ci` (text) of a gel; an unknown name is frost, the neutral one. */
export function gelClass(name: string | null | undefined): string {
  return `gel-${gels.find((gel) => gel === name) ?? "frost"}`;
}
