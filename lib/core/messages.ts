import "server-only";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Locale } from "@/lib/core/locale";

export type Messages = Record<string, Record<string, unknown>>;

const root = path.join(process.cwd(), "messages");
const isDevelopment = process.env.NODE_ENV === "development";
const cache = new Map<Locale, Messages>();

function read(locale: Locale): Messages {
  const folder = path.join(root, locale);
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -".json".length), JSON.parse(readFileSync(path.join(folder, name), "utf8"))]),
  );
}

/** All words of a language, by module: `messages/<locale>/<module>.json`. Read once; in development at every call. */
export function loadMessages(locale: Locale): Messages {
  const known = cache.get(locale);
  if (known && !isDevelopment) return known;
  const messages = read(locale);
  cache.set(locale, messages);
  return messages;
}
