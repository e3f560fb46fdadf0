import compile from "icu-minify/compile";
import formatCompiled from "use-intl/format-message/format-only";

type Format = typeof formatCompiled;
type Message = Parameters<Format>[1];

const known = new Map<string, Message>();

function compiledOf(message: string): Message {
  const made = known.get(message) ?? compile(message);
  known.set(message, made);
  return made;
}

/**
 * What next-intl formats sentences by on the server (next.config.ts): as they are written, or compiled, as components of the browser get
 * them. In the browser the formatter alone does, without the parser.
 */
export default function formatMessage(...[key, message, values, options]: Parameters<Format>): ReturnType<Format> {
  return formatCompiled(key, typeof message === "string" ? compiledOf(message) : message, values, options);
}
formatMessage.raw = true;
