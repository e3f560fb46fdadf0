import { customFact, type FieldDef } from "@/components/inventory/custom-fields";
import { formatDay, formatMeasure, formatMoney } from "@/components/inventory/format-item";
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

export interface Language {
  locale: string;
  /** “kg” */
  kilogram: string;
  /** “+# more” after the place where most of it stands, `#` for how many. */
  more: string;
  /** “inspection was due #”, `#` for the day. */
  blocked: string;
  yes: { true: string; false: string };
  /** The theatre's day, `2026-11-24`. */
  today: string;
  /** The fields of the chosen category. */
  defs: readonly FieldDef[];
}

function placeOf(item: ItemLine, more: string): string {
  const [most, ...others] = item.stock;
  if (!most) return "";
  return others.length > 0 ? `${most.location} ${more.replace("#", String(others.length))}` : most.location;
}

const day = (value: string | null, { locale }: Language) => value && formatDay(value, locale, "2-digit");

/** What is written off is due for nothing, whatever its plans say. */
const dayDue = (item: ItemLine, name: "maintenance_due_on" | "inspection_due_on") => (item.status === "decommissioned" ? null : item[name]);

const cells: Record<OwnColumnKey, (item: ItemLine, language: Language) => string | null> = {
  photo: (item) => item.photo?.file_id ?? null,
  department: (item) => item.department?.id ?? null,
  inventory_number: (item) => item.inventory_number,
  name: (item) => item.name,
  category: (item) => item.category.name,
  place: (item, { more }) => placeOf(item, more),
  status: (item) => item.status,
  condition: (item) => item.condition,
  quantity: (item, { locale }) => formatMeasure(item.quantity, item.unit, locale),
  tags: () => null,
  serial_number: (item) => item.serial_number,
  manufacturer: (item) => item.manufacturer,
  model: (item) => item.model,
  weight: (item, { locale, kilogram }) => item.weight && formatMeasure(item.weight, kilogram, locale),
  current_value: (item, { locale }) => item.current_value && formatMoney(item.current_value, locale),
  warranty_until: (item, language) => day(item.warranty_until, language),
  maintenance_due_on: (item, language) => day(dayDue(item, "maintenance_due_on"), language),
  inspection_due_on: (item, language) => day(dayDue(item, "inspection_due_on"), language),
};

const soonDays = 30;

function dueOf(due: string | null, today: string): ItemRow["due"] {
  if (!due) return undefined;
  if (due < today) return "overdue";
  return Date.parse(due) - Date.parse(today) <= soonDays * 86_400_000 ? "soon" : undefined;
}

function cellOf(key: ItemColumnKey, item: ItemLine, language: Language): string | null {
  if (!isFieldColumn(key)) return cells[key](item, language);
  const def = language.defs.find((one) => fieldColumn(one.key) === key);
  return def ? customFact(def, item.custom_fields[def.key], language) : null;
}

export function itemRow(item: ItemLine, columns: readonly ItemColumnKey[], language: Language): ItemRow {
  const row: ItemRow = { id: item.id, name: item.name, unit: item.unit };
  if (Number(item.quantity) !== 1) row.amount = Number(item.quantity);
  for (const key of columns) {
    const cell = cellOf(key, item, language);
    if (cell) row[key] = cell;
  }
  if (columns.includes("tags") && item.tags.length > 0) row.marks = item.tags;
  const inspection = dayDue(item, "inspection_due_on");
  if (inspection && inspection < language.today)
    row.alarm = language.blocked.replace("#", formatDay(inspection, language.locale, "2-digit"));
  const due = dueOf(dayDue(item, "maintenance_due_on"), language.today);
  if (due) row.due = due;
  return row;
}

/** What ticked things come to, where all are counted in one unit and there are more pieces than things: «14 шт». */
export function sumOf(rows: readonly ItemRow[], locale: string): string | undefined {
  const [unit, ...others] = new Set(rows.map((row) => row.unit));
  const sum = rows.reduce((all, { amount = 1 }) => all + amount, 0);
  return others.length > 0 || sum === rows.length ? undefined : formatMeasure(String(sum), unit, locale);
}
