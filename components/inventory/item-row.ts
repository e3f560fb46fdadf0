import { formatMeasure } from "@/components/inventory/format-item";
import type { itemConditions, itemStatuses } from "@/lib/inventory/constants";
import type { ItemLine } from "@/lib/inventory/schema";

export type ItemStatus = (typeof itemStatuses)[number];
export type ItemCondition = (typeof itemConditions)[number];

/** Columns of the catalogue in their order; those that stand apart are shown when chosen. */
export const itemColumns = [
  "photo",
  "department",
  "inventory_number",
  "name",
  "category",
  "place",
  "status",
  "condition",
  "quantity",
  "maintenance_due_on",
] as const;
export const moreItemColumns = [
  "tags",
  "serial_number",
  "manufacturer",
  "model",
  "weight",
  "current_value",
  "warranty_until",
  "inspection_due_on",
] as const;
export type OwnColumnKey = (typeof itemColumns)[number] | (typeof moreItemColumns)[number];
/** `field.power_w`: a field that the chosen category adds. */
export type FieldColumnKey = `field.${string}`;
export type ItemColumnKey = OwnColumnKey | FieldColumnKey;

export const fieldColumn = (key: string): FieldColumnKey => `field.${key}`;
export const isFieldColumn = (key: string): key is FieldColumnKey => key.startsWith("field.");

/** An item as a list shows it: only the cells of the columns in sight, already written in the reader's language. */
export type ItemRow = Partial<Record<ItemColumnKey, string>> & {
  id: string;
  name: string;
  /** Past a mandatory inspection: why it may not be issued. */
  alarm?: string;
  /** How near the day of maintenance is. */
  due?: "overdue" | "soon";
  marks?: ItemLine["tags"];
  unit: string;
  /** How many units there are, where it is not one. */
  amount?: number;
};

/** What ticked things come to, where all are counted in one unit and there are more pieces than things: «14 шт». */
export function sumOf(rows: readonly ItemRow[], locale: string): string | undefined {
  const [unit, ...others] = new Set(rows.map((row) => row.unit));
  const sum = rows.reduce((all, { amount = 1 }) => all + amount, 0);
  return others.length > 0 || sum === rows.length ? undefined : formatMeasure(String(sum), unit, locale);
}
