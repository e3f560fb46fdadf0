import { formatDay, formatMeasure, formatMoney } from "@/components/inventory/format-item";
import type { itemConditions, itemStatuses } from "@/lib/inventory/constants";
import type { ItemSummary } from "@/lib/inventory/schema";

export type ItemStatus = (typeof itemStatuses)[number];
export type ItemCondition = (typeof itemConditions)[number];

/** Columns of the catalogue in their order; those that stand apart are shown when chosen. */
export const itemColumns = ["department", "inventory_number", "name", "category", "place", "status", "condition", "quantity"] as const;
export const moreItemColumns = ["serial_number", "manufacturer", "model", "weight", "current_value", "warranty_until"] as const;
export type ItemColumnKey = (typeof itemColumns)[number] | (typeof moreItemColumns)[number];

/** An item as a list shows it: only the cells of the columns in sight, already written in the reader's language. */
export interface ItemRow extends Partial<Record<ItemColumnKey, string>> {
  id: string;
  name: string;
}

interface Language {
  locale: string;
  /** “kg” */
  kilogram: string;
  /** “+2” after the place where most of it stands. */
  more: (count: number) => string;
}

function placeOf(item: ItemSummary, more: Language["more"]): string {
  const [most, ...others] = item.stock;
  if (!most) return "";
  return others.length > 0 ? `${most.location} ${more(others.length)}` : most.location;
}

const cells: Record<ItemColumnKey, (item: ItemSummary, language: Language) => string | null> = {
  department: (item) => item.department?.id ?? null,
  inventory_number: (item) => item.inventory_number,
  name: (item) => item.name,
  category: (item) => item.category.name,
  place: (item, { more }) => placeOf(item, more),
  status: (item) => item.status,
  condition: (item) => item.condition,
  quantity: (item, { locale }) => formatMeasure(item.quantity, item.unit, locale),
  serial_number: (item) => item.serial_number,
  manufacturer: (item) => item.manufacturer,
  model: (item) => item.model,
  weight: (item, { locale, kilogram }) => item.weight && formatMeasure(item.weight, kilogram, locale),
  current_value: (item, { locale }) => item.current_value && formatMoney(item.current_value, locale),
  warranty_until: (item, { locale }) => item.warranty_until && formatDay(item.warranty_until, locale, "2-digit"),
};

export function itemRow(item: ItemSummary, columns: readonly ItemColumnKey[], language: Language): ItemRow {
  const row: ItemRow = { id: item.id, name: item.name };
  for (const key of columns) {
    const cell = cells[key](item, language);
    if (cell) row[key] = cell;
  }
  return row;
}
