import compile from "icu-minify/compile";

type Tree = Record<string, unknown>;
const known = new WeakMap<object, string>();

/**
 * A sentence as the browser formats it: the parser of sentences stays here. One without arguments is a string as it is written; what the
 * compiler changed in it (quoted braces) comes in a list, so that nobody reads it as a sentence with arguments again.
 */
function compiled(sentence: string): unknown {
  const message = compile(sentence);
  return typeof message === "string" && message !== sentence ? [message] : message;
}

function compiledTree(messages: object): Tree {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [key, typeof value === "string" ? compiled(value) : compiledTree(value as object)]),
  );
}

/** Messages of a module for the browser, as JSON. Made once for as long as the messages themselves are kept. */
function textOf(messages: object): string {
  const text = known.get(messages) ?? JSON.stringify(compiledTree(messages));
  known.set(messages, text);
  return text;
}

/** The named modules of all messages, as one text (`Packed`). */
export function packMessages(all: Record<string, object>, names: readonly string[]): string {
  return `{${names.flatMap((name) => (all[name] ? `${JSON.stringify(name)}:${textOf(all[name])}` : [])).join(",")}}`;
}
