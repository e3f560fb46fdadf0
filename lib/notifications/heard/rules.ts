type Fields = Record<string, unknown>;

function fieldsAt(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}

const asText = (value: unknown) => (typeof value === "string" || typeof value === "number" ? String(value) : undefined);

/** An event of another module, read with care: a field that it does not tell is absent, never a fault that stops the outbox. */
export function readEvent(event: { payload: Fields }) {
  const { payload } = event;
  const [before, after] = [fieldsAt(payload.before), fieldsAt(payload.after)];
  return {
    /** A text of the payload, or of the record as it is now. */
    text: (name: string) => asText(payload[name] ?? after[name]),
    before: (name: string) => asText(before[name]),
    after: (name: string) => asText(after[name]),
    ids: (...names: string[]): string[] => {
      const found = names.flatMap((name) => payload[name] ?? after[name] ?? []).flat();
      return [...new Set(found.filter((value): value is string => typeof value === "string"))];
    },
    list: (state: "before" | "after", name: string): unknown[] => {
      const value = fieldsAt(payload[state])[name];
      return Array.isArray(value) ? value : [];
    },
  };
}
