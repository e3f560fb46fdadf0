import "server-only";
import path from "node:path";
import ranges from "@fontsource/pt-sans/unicode.json";

/** PT Sans by alphabets, since a web font holds one each: what the first does not have is looked for in the next. */
export const alphabets = ["latin", "cyrillic", "latin-ext", "cyrillic-ext"] as const;
export type Alphabet = (typeof alphabets)[number];

export const weights = [400, 700] as const;
export type Weight = (typeof weights)[number];

export function fontFile(alphabet: Alphabet, weight: Weight): string {
  return path.join(process.cwd(), "node_modules/@fontsource/pt-sans/files", `pt-sans-${alphabet}-${weight}-normal.woff`);
}

/** `U+0400-045F,U+2116` as pairs of first and last. */
const spans = alphabets.map((alphabet) =>
  ranges[alphabet].split(",").map((range) => {
    const [first = 0, last = first] = range
      .slice(2)
      .split("-")
      .map((code) => Number.parseInt(code, 16));
    return { first, last };
  }),
);

/** The alphabet that has a letter; the first where none does. */
export function alphabetOf(letter: string): Alphabet {
  const code = letter.codePointAt(0) ?? 0;
  return alphabets[spans.findIndex((known) => known.some(({ first, last }) => first <= code && code <= last))] ?? alphabets[0];
}
