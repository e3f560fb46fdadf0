import "server-only";
import { and, asc, eq, gte, inArray, lt, sql, type SQL } from "drizzle-orm";
import { inventoryBatches, inventoryItems, inventoryMovements, users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { scopeFilter } from "@/lib/core/scope-filter";
import { exportName, type ExportColumn, type ExportFormat } from "@/lib/core/tabular/export";
import { wordsOf } from "@/lib/core/words";
import type { ExportItemColumn, ExportMovementsInput } from "@/lib/inventory/exports/schema";
import { fetchCategoryLines, selectItems } from "@/lib/inventory/rows";
import { mergeFieldDefs, type FieldDef } from "@/lib/inventory/rules";
import type { Item } from "@/lib/inventory/schema";

const batchSize = 500;

export type ExportedItem = Item & { tags: string | null };

/** Items of this theatre that the grant to export reaches. */
export function exportedItems(ctx: Context): SQL | undefined {
  return scopeFilter(ctx.scope, ctx.actor, { department: inventoryItems.department_id, owner: inventoryItems.created_by_id });
}

const tagNames = sql<string | null>`(select string_agg(t.name, ', ' order by t.name) from taggings g join tags t on t.id = g.tag_id
  where g.theatre_id = ${inventoryItems.theatre_id} and g.entity_type = 'item' and g.entity_id = ${inventoryItems.id})`;

/** What a condition finds, in the order of its numbers: by keyset, so that the last part costs what the first did. */
export async function* walkItems(ctx: Context, where: SQL | undefined): AsyncGenerator<ExportedItem[]> {
  let last: ExportedItem | undefined;
  for (;;) {
    const after = last
      ? sql`(${inventoryItems.inventory_number}, ${inventoryItems.id}) > (${last.inventory_number}, ${last.id}::uuid)`
      : undefined;
    const rows: ExportedItem[] = await selectItems(ctx.tx, { tags: tagNames })
      .where(and(where, after))
      .orderBy(asc(inventoryItems.inventory_number), asc(inventoryItems.id))
      .limit(batchSize);
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (rows.length < batchSize || !last) return;
  }
}

/** Fields of all the categories that a condition's items lie in. */
export async function fetchExportedDefs(ctx: Context, where: SQL | undefined): Promise<FieldDef[]> {
  const found = await ctx.tx.selectDistinct({ id: inventoryItems.category_id }).from(inventoryItems).where(where);
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const lines = await fetchCategoryLines(ctx, sql`${inArray(sql`own.id`, ids)}`);
  return mergeFieldDefs(lines.map(({ defs }) => defs));
}

type Say = ReturnType<typeof wordsOf>;
type ItemColumn = Omit<ExportColumn<ExportedItem>, "header">;

const numeric = (key: "width" | "height" | "depth" | "weight" | "purchase_price" | "current_value" | "quantity"): ItemColumn => ({
  type: "number",
  width: 12,
  value: (item) => item[key],
});
const text = (key: "unit" | "serial_number" | "manufacturer" | "model" | "description" | "technical_description"): ItemColumn => ({
  value: (item) => item[key],
});

const plainColumns: Record<Exclude<ExportItemColumn, "status" | "condition">, ItemColumn> = {
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
  tags: { value: (item) => item.tags },
  description: { ...text("description"), width: 44 },
  technical_description: { ...text("technical_description"), width: 44 },
  created_at: { type: "instant", value: (item) => item.created_at },
  updated_at: { type: "instant", value: (item) => item.updated_at },
};

function customColumn(def: FieldDef, say: Say): ExportColumn<ExportedItem> {
  const value = (item: ExportedItem) => {
    const kept = item.custom_fields[def.key];
    return typeof kept === "boolean" ? say(kept ? "yes" : "no") : kept;
  };
  const type = def.type === "number" ? "number" : def.type === "date" ? "day" : undefined;
  return { header: def.unit ? `${def.label}, ${def.unit}` : def.label, type, value };
}

/** The columns that are asked for, in that order; headers are those that the importer knows, so that the file comes back. */
export function itemExportColumns(ctx: Context, keys: readonly string[], defs: readonly FieldDef[]): ExportColumn<ExportedItem>[] {
  const say = wordsOf(ctx.locale, "exports");
  const words: Record<string, ItemColumn> = {
    ...plainColumns,
    status: { value: (item) => say(`status.${item.status}`) },
    condition: { value: (item) => say(`condition.${item.condition}`) },
  };
  return keys.flatMap((key): ExportColumn<ExportedItem>[] => {
    const known = words[key];
    if (known) return [{ ...known, header: say(`items.${key}`) }];
    const def = defs.find((one) => `custom_fields.${one.key}` === key);
    return def ? [customColumn(def, say)] : [];
  });
}

/** What every export of a theatre says of itself. */
export function fileOf(ctx: Context, what: string, format: ExportFormat) {
  const zone = ctx.actor.theatre?.time_zone ?? "UTC";
  const sheet = wordsOf(ctx.locale, "exports")(`files.${what}`);
  return { name: exportName({ what: sheet, theatre: ctx.actor.theatre?.name ?? "", at: ctx.now, zone }), format, sheet, zone };
}

interface ExportedMovement {
  id: string;
  created_at: Date;
  act: number | null;
  type: string;
  inventory_number: string;
  name: string;
  quantity: string;
  unit: string;
  from: string | null;
  to: string | null;
  comment: string | null;
  author: string | null;
}

const pathOf = (column: SQL) => sql<string | null>`(select path from inventory_locations l where l.id = ${column})`;

const movementColumns = {
  id: inventoryMovements.id,
  created_at: inventoryMovements.created_at,
  act: inventoryBatches.number,
  type: inventoryMovements.type,
  inventory_number: inventoryItems.inventory_number,
  name: inventoryItems.name,
  quantity: inventoryMovements.quantity,
  unit: inventoryItems.unit,
  from: pathOf(sql`${inventoryMovements.from_location_id}`),
  to: pathOf(sql`${inventoryMovements.to_location_id}`),
  comment: inventoryMovements.comment,
  author: sql<string | null>`nullif(concat_ws(' ', ${users.last_name}, ${users.first_name}), '')`,
};

/** Movements from the first to the last. */
export async function* walkMovements(ctx: Context, input: ExportMovementsInput): AsyncGenerator<ExportedMovement[]> {
  const where = and(
    eq(inventoryMovements.theatre_id, ctx.theatreId),
    exportedItems(ctx),
    input.type?.length ? inArray(inventoryMovements.type, input.type) : undefined,
    input.item_id ? eq(inventoryMovements.item_id, input.item_id) : undefined,
    input.from ? gte(inventoryMovements.created_at, input.from) : undefined,
    input.to ? lt(inventoryMovements.created_at, input.to) : undefined,
  );
  let last: ExportedMovement | undefined;
  for (;;) {
    const after = last
      ? sql`(${inventoryMovements.created_at}, ${inventoryMovements.id}) > (${last.created_at.toISOString()}::timestamptz, ${last.id}::uuid)`
      : undefined;
    const rows: ExportedMovement[] = await ctx.tx
      .select(movementColumns)
      .from(inventoryMovements)
      .innerJoin(inventoryItems, eq(inventoryItems.id, inventoryMovements.item_id))
      .leftJoin(inventoryBatches, eq(inventoryBatches.id, inventoryMovements.batch_id))
      .leftJoin(users, eq(users.id, inventoryMovements.created_by_id))
      .where(and(where, after))
      .orderBy(asc(inventoryMovements.created_at), asc(inventoryMovements.id))
      .limit(batchSize);
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (rows.length < batchSize || !last) return;
  }
}

export function movementExportColumns(ctx: Context): ExportColumn<ExportedMovement>[] {
  const say = wordsOf(ctx.locale, "exports");
  const column = (key: Exclude<keyof ExportedMovement, "id" | "type">, more: Partial<ExportColumn<ExportedMovement>> = {}) => ({
    header: say(`movements.${key}`),
    value: (row: ExportedMovement) => row[key],
    ...more,
  });
  return [
    column("created_at", { type: "instant" }),
    column("act", { type: "number", width: 10 }),
    { header: say("movements.type"), value: (row) => say(`type.${row.type}`) },
    column("inventory_number"),
    column("name", { width: 44 }),
    column("quantity", { type: "number", width: 12 }),
    column("unit"),
    column("from", { width: 28 }),
    column("to", { width: 28 }),
    column("comment", { width: 36 }),
    column("author"),
  ];
}
