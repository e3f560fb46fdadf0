import { useMemo } from "react";

/**
 * A value on its way to a client component as one text: React writes and reads an object value by value, and on the server it does both
 * for every page it draws. For what is much; a few properties go as they are. Only what JSON keeps: no dates.
 */
export type Packed<T> = string & { readonly packs?: T };

export function pack<T>(value: T): Packed<T> {
  return JSON.stringify(value);
}

/** The value that came; the same object as long as the same came. */
export function useUnpacked<T>(text: Packed<T>): T {
  return useMemo(() => JSON.parse(text) as T, [text]);
}
