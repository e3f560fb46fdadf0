import { customFact, type FieldDef } from "@/components/inventory/custom-fields";
import { formatMeasure, formatMoney } from "@/components/inventory/format-item";
import { fieldColumn, isFieldColumn, type ItemColumnKey, type ItemRow, type OwnColumnKey } from "@/components/inventory/item-row";
import { formatDay } from "@/lib/core/civil-time";
import type { ItemLine } from "@/lib/inventory/schema";

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

/** An item written as its line of a list. */
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
