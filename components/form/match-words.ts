/** Letters as people look for them: an Ё is as good as an Е. */
export const folded = (text: string): string => text.toLowerCase().replaceAll("ё", "е").trim();

/** Whether every word that was typed stands somewhere in the text. */
export function hasWords(text: string, query: string): boolean {
  const written = folded(text);
  return folded(query)
    .split(/\s+/)
    .every((word) => written.includes(word));
}
