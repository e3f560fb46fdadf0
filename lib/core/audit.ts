import "server-only";

type Fields = Record<string, unknown>;

const housekeeping = new Set(["updated_at", "version", "search", "search_text"]);

const secrets = /_hash$|^(current_)?password$|^secret$|^(access|refresh)_token$/;

/** Secrets never reach the log, not even hashed. */
function isKept(key: string): boolean {
  return !housekeeping.has(key) && !secrets.test(key);
}

/** What lies inside a field, without the secrets that lie there. */
function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !secrets.test(key))
      .map(([key, inner]) => [key, withoutSecrets(inner)]),
  );
}

/** Of two states of a record only what differs; of a first or last state, all of it. */
export function difference(before: Fields | undefined, after: Fields | undefined): { before: Fields | null; after: Fields | null } {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(isKept);
  const changed = before && after ? keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])) : keys;
  const pick = (state: Fields | undefined) =>
    state ? Object.fromEntries(changed.filter((key) => key in state).map((key) => [key, withoutSecrets(state[key])])) : null;
  return { before: pick(before), after: pick(after) };
}
