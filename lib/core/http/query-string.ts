import "server-only";

/** A query string as input: a name that is repeated becomes a list. Nothing is dropped, so that strict schemas can refuse it. */
export function queryInput(parameters: URLSearchParams): Record<string, string | string[]> {
  // fromEntries, because an assignment would lose a parameter called "__proto__".
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}
