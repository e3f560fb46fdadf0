import compile from "icu-minify/compile";

type Tree = Record<string, unknown>;
const known = new WeakMap<object, Tree>();

/**
 * A sentence as the browser formats it: the parser of sentences stays here. One without arguments is a string as it is written; what the
 * compiler changed in it (quoted braces) comes in a list, so that nobody reads it as a sentence with arguments again.
 */
function compiled(sentence: string): unknown {
  const message = compile(sentence);
  if (typeof message === "string") return message === sentence ? message : [message];
  // The compiler's objects have no prototype, which React does not send.
  return JSON.parse(JSON.stringify(message));
}

/** Messages of a module for the browser. Compiled once for as long as the messages themselves are kept. */
export function compiledMessages(messages: object): Tree {
  const made = known.get(messages);
  if (made) return made;
  const tree = Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [key, typeof value === "string" ? compiled(value) : compiledMessages(value as object)]),
  );
  known.set(messages, tree);
  return tree;
}
