type Fields = Record<string, unknown>;

/** As much of an entry of the history as says what changed. */
interface Change {
  action: string;
  before: Fields | null;
  after: Fields | null;
}

export interface ChangedField {
  /** Name of the field, `custom_fields.power_w` for one of the category. */
  key: string;
  kind: "text" | "figure" | "day" | "custom";
  before: string | null;
  after: string | null;
}

/** What people write; all else of a record (ids, stock, times) is said by other parts of the page. */
const kinds: Record<string, ChangedField["kind"]> = {
  name: "text",
  inventory_number: "text",
  category: "text",
  department: "text",
  condition: "text",
  unit: "text",
  width: "figure",
  height: "figure",
  depth: "figure",
  weight: "figure",
  purchase_price: "figure",
  current_value: "figure",
  manufacturer: "text",
  model: "text",
  serial_number: "text",
  purchase_date: "day",
  warranty_until: "day",
  tags: "text",
  description: "text",
  technical_description: "text",
};

function asText(value: unknown): string | null {
  if (Array.isArray(value)) return value.map(asText).join(", ") || null;
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  const { path, name } = value as { path?: string; name?: string };
  return path ?? name ?? null;
}

function customOf(state: Fields | null): Fields {
  const custom = state?.custom_fields;
  return typeof custom === "object" && custom !== null ? (custom as Fields) : {};
}

/** The fields that an edit changed, old and new. A first state lists nothing: it is the item itself. */
export function changedFields({ action, before, after }: Change): ChangedField[] {
  if (action !== "item.updated") return [];
  const pair = (key: string, kind: ChangedField["kind"], old: unknown, now: unknown): ChangedField => ({
    key,
    kind,
    before: asText(old),
    after: asText(now),
  });
  const plain = Object.entries(kinds).map(([key, kind]) => pair(key, kind, before?.[key], after?.[key]));
  const [old, now] = [customOf(before), customOf(after)];
  const custom = [...new Set([...Object.keys(old), ...Object.keys(now)])].map((key) =>
    pair(`custom_fields.${key}`, "custom", old[key], now[key]),
  );
  return [...plain, ...custom].filter((field) => field.before !== field.after);
}
