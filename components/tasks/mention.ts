/** What is being typed after an @ that stands right before the caret; undefined where none is. At most two words: a surname and a name. */
export function mentionAt(text: string, caret: number): { start: number; query: string } | undefined {
  const found = /(?:^|[\s(])@([\p{L}-]*(?: [\p{L}-]*)?)$/u.exec(text.slice(0, caret));
  if (!found) return undefined;
  const query = found[1] ?? "";
  return { start: caret - query.length - 1, query };
}

/** The text with a person called in place of what was typed, and where the caret then stands. */
export function withMention(text: string, at: { start: number; query: string }, name: string): { text: string; caret: number } {
  const call = `@${name} `;
  const rest = text.slice(at.start + 1 + at.query.length).replace(/^ /, "");
  return { text: text.slice(0, at.start) + call + rest, caret: at.start + call.length };
}

/** Those of the people who were chosen whom the text still calls. */
export function stillCalled<T extends { name: string }>(text: string, people: readonly T[]): T[] {
  return people.filter(({ name }) => text.includes(`@${name}`));
}

/** The text with a call begun where the caret stands. */
export function withCall(text: string, caret: number): { text: string; caret: number } {
  const before = text.slice(0, caret);
  const call = before === "" || /\s$/.test(before) ? "@" : " @";
  return { text: before + call + text.slice(caret), caret: caret + call.length };
}
