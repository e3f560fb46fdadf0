import "server-only";
import { inArray, sql, type SQL } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import type { Permission } from "@/lib/core/access";
import type { Context } from "@/lib/core/context";
import { scopeFilter } from "@/lib/core/scope-filter";
import { exportName, type ExportColumn, type ExportFormat } from "@/lib/core/tabular/export";
import { wordsOf } from "@/lib/core/words";
import type { ExportItemColumn } from "@/lib/inventory/exports/schema";
import { type CategoryLine, fetchCategoryLines } from "@/lib/inventory/rows";
import { mergeFieldDefs, type FieldDef } from "@/lib/inventory/rules";
import type { Item } from "@/lib/inventory/schema";

/** Items that the grant to export reaches; beside `visibleItems`, never without. */
export function exportedItems(ctx: Context): SQL | undefined {
  return scopeFilter(ctx.scope, ctx.actor, { department: inventoryItems.department_id, owner: inventoryItems.created_by_id });
}

/** The categories that a condition's items lie in, with their fields. */
export async function fetchExportedCategories(ctx: Context, where: SQL | undefined): Promise<CategoryLine[]> {
  const found = await ctx.tx.selectDistinct({ id: inventoryItems.category_id }).from(inventoryItems).where(where);
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  return fetchCategoryLines(ctx, sql`${inArray(sql`own.id`, ids)}`);
}

type Say = ReturnType<typeof wordsOf>;
type ItemColumn = Omit<ExportColumn<Item>, "header">;

const numeric = (key: "width" | "height" | "depth" | "weight" | "purchase_price" | "current_value" | "quantity"): ItemColumn => ({
  type: "number",
  width: 12,
  value: (item) => item[key],
});
const text = (key: "unit" | "serial_number" | "manufacturer" | "model" | "description" | "technical_description"): ItemColumn => ({
  value: (item) => item[key],
});

const plainColumns: Record<Exclude<ExportItemColumn, "status" | "condition" | "tracking">, ItemColumn> = {
  inventory_number: { value: (item) => item.inventory_number },
  name: { width: 44, value: (item) => item.name },
  category: { width: 28, value: (item) => item.category.path },
  department: { value: (item) => item.department?.name },
  quantity: numeric("quantity"),
  unit: text("unit"),
  location: { width: 28, value: (item) => item.stock[0]?.location },
  stock: { width: 36, value: (item) => item.stock.map(({ location, quantity }) => `${location}: ${Number(quantity)}`).join("; ") },
  serial_number: text("serial_number"),
  manufacturer: text("manufacturer"),
  model: text("model"),
  width: numeric("width"),
  height: numeric("height"),
  depth: numeric("depth"),
  weight: numeric("weight"),
  purchase_price: numeric("purchase_price"),
  current_value: numeric("current_value"),
  purchase_date: { type: "day", width: 12, value: (item) => item.purchase_date },
  warranty_until: { type: "day", width: 12, value: (item) => item.warranty_until },
  tags: { value: (item) => item.tags.map(({ name }) => name).join(", ") },
  description: { ...text("description"), width: 44 },
  technical_description: { ...text("technical_description"), width: 44 },
  created_at: { type: "instant", value: (item) => item.created_at },
  updated_at: { type: "instant", value: (item) => item.updated_at },
};

/** A field that two categories keep in different units: each number says its own, where else the heading does. */
function mixedColumn(def: FieldDef, unitOf: ReadonlyMap<string, string | null>, plain: ItemColumn["value"]): ExportColumn<Item> {
  const value = (item: Item) => {
    const kept = item.custom_fields[def.key];
    const unit = unitOf.get(item.category.id);
    return typeof kept === "number" && unit ? `${kept} ${unit}` : plain(item);
  };
  return { header: def.label, value };
}

function customColumn(def: FieldDef, categories: readonly CategoryLine[], say: Say): ExportColumn<Item> {
  const kept = categories.flatMap(({ id, defs }) =>
    defs.filter(({ key }) => key === def.key).map(({ unit }) => [id, unit ?? null] as const),
  );
  const value = (item: Item) => {
    const own = item.custom_fields[def.key];
    return typeof own === "boolean" ? say(own ? "yes" : "no") : own;
  };
  if (new Set(kept.map(([, unit]) => unit)).size > 1) return mixedColumn(def, new Map(kept), value);
  const type = def.type === "number" ? "number" : def.type === "date" ? "day" : undefined;
  return { header: def.unit ? `${def.label}, ${def.unit}` : def.label, type, value };
}

/** The columns that are asked for, in that order; headers are those that the importer knows, so that the file comes back. */
export function itemExportColumns(ctx: Context, keys: readonly string[], categories: readonly CategoryLine[]): ExportColumn<Item>[] {
  const defs = mergeFieldDefs(categories.map((category) => category.defs));
  const say = wordsOf(ctx.locale, "exports");
  const words: Record<string, ItemColumn> = {
    ...plainColumns,
    status: { value: (item) => say(`status.${item.status}`) },
    condition: { value: (item) => say(`condition.${item.condition}`) },
    tracking: { value: (item) => say(`tracking.${item.tracking}`) },
  };
  return keys.flatMap((key): ExportColumn<Item>[] => {
    const known = words[key];
    if (known) return [{ ...known, header: say(`items.${key}`) }];
    const def = defs.find((one) => `custom_fields.${one.key}` === key);
    return def ? [customColumn(def, categories, say)] : [];
  });
}

/** What every export of a theatre says of itself. */
export function fileOf(ctx: Context, what: string, format: ExportFormat) {
  const zone = ctx.actor.theatre?.time_zone ?? "UTC";
  const sheet = wordsOf(ctx.locale, "exports")(`files.${what}`);
  return { name: exportName({ what: sheet, theatre: ctx.actor.theatre?.name ?? "", at: ctx.now, zone }), format, sheet, zone };
}

/** A column of a list without its heading, which is its name in `exports` of messages/. */
type ListColumn<Row> = Omit<ExportColumn<Row>, "header">;

/** Columns of a list in the order in which they are named. */
export function listColumns<Row>(ctx: Context, list: string, columns: Record<string, ListColumn<Row>>): ExportColumn<Row>[] {
  const say = wordsOf(ctx.locale, "exports");
  return Object.entries(columns).map(([key, column]) => ({ ...column, header: say(`${list}.${key}`) }));
}

/** Beside the right to export: who may not read a list takes nothing of it away. */
export function assertReader(ctx: Context, ...permissions: Permission[]): void {
  for (const permission of permissions) ctx.assert(ctx.can(permission) !== undefined);
}
