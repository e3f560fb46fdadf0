import { fieldNumber } from "@/components/form/parse-number";
import type { Item } from "@/lib/inventory/schema";

const texts = [
  "name",
  "inventory_number",
  "unit",
  "serial_number",
  "manufacturer",
  "model",
  "description",
  "technical_description",
  "purchase_date",
  "warranty_until",
] as const;
const figures = ["width", "height", "depth", "weight", "purchase_price", "current_value"] as const;

/** An item as its form writes it: every field a text, figures in the reader's language; empty for a new one. */
export type ItemValues = Record<(typeof texts)[number] | (typeof figures)[number] | "department_id" | "condition", string>;

export function itemValues(item: Item | undefined, locale: string): ItemValues {
  const text = (name: (typeof texts)[number]) => item?.[name] ?? "";
  const figure = (name: (typeof figures)[number]) => {
    const value = item?.[name];
    return value ? fieldNumber(value, locale) : "";
  };
  return {
    ...Object.fromEntries(texts.map((name) => [name, text(name)])),
    ...Object.fromEntries(figures.map((name) => [name, figure(name)])),
    department_id: item?.department?.id ?? "",
    condition: item?.condition ?? "good",
  } as ItemValues;
}
