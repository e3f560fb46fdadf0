import "server-only";
import { and, eq, inArray, isNull, sql, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { departments, inventoryItems, inventoryLocations, inventoryMovements, tags } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { insertRecordset, recordset, type Shape } from "@/lib/core/recordset";
import type { Draft, Existing, ImportGround } from "@/lib/inventory/import-drafts/rules";
import { identityOf, naturalKey } from "@/lib/inventory/imports/rules";
import { fetchTheatrePattern, itemColumns, nextNumbers } from "@/lib/inventory/rows";
import type { Creation, Update } from "@/lib/inventory/import-plans/rules";
import { trackingOf } from "@/lib/inventory/rules";

type WriteContext = Context<Transaction>;

/** Two imports of one house one after the other: the second then finds what the first brought. */
export async function lockImports(ctx: WriteContext): Promise<void> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('inventory.import' || ${ctx.theatreId}, 0))`);
}

export function fetchPlaces(ctx: Context) {
  return ctx.tx
    .select({
      id: inventoryLocations.id,
      name: inventoryLocations.name,
      path: inventoryLocations.path,
      code: inventoryLocations.code,
      type: inventoryLocations.type,
      is_active: inventoryLocations.is_active,
    })
    .from(inventoryLocations)
    .where(eq(inventoryLocations.theatre_id, ctx.theatreId))
    .orderBy(inventoryLocations.sort_order, inventoryLocations.path);
}

export function fetchDepartments(ctx: Context) {
  const { id, name, code, short_code, color } = departments;
  return ctx.tx.select({ id, name, code, short_code, color }).from(departments).where(eq(departments.theatre_id, ctx.theatreId));
}

export function fetchTags(ctx: Context) {
  const { id, name, path, color } = tags;
  return ctx.tx
    .select({ id, name, path, color, code: sql<null>`null` })
    .from(tags)
    .where(eq(tags.theatre_id, ctx.theatreId));
}

const { category: _category, department: _department, ...existingColumns } = itemColumns;

const { name, manufacturer, model, serial_number, inventory_number } = inventoryItems;

/** Which items the rows of a chunk may be: each kind of identity asks by an index of its own. */
function conditionsOf(drafts: readonly Draft[]): SQL[] {
  const of = (kind: Draft["identity"]["kind"]) => drafts.filter(({ identity }) => identity.kind === kind);
  const keysOf = (kind: Draft["identity"]["kind"]) => of(kind).map(({ identity }) => identity.key);
  const [numbers, serials] = [keysOf("number"), keysOf("serial")];
  const naturals = of("natural").map(({ values }) => ({ n: values.name ?? "", f: values.manufacturer ?? "", m: values.model ?? "" }));
  return [
    ...(numbers.length > 0 ? [inArray(inventory_number, numbers)] : []),
    ...(serials.length > 0 ? [inArray(serial_number, serials)] : []),
    ...(naturals.length > 0
      ? [
          sql`(${name}, coalesce(${manufacturer}, ''), coalesce(${model}, '')) in (
      select n, f, m from jsonb_to_recordset(${JSON.stringify(naturals)}::jsonb) as given(n text, f text, m text))`,
        ]
      : []),
  ];
}

/** Their ids; held where they may be changed, in one order, as everybody who moves many holds them. */
async function findLive(ctx: WriteContext, conditions: SQL[], isLocked: boolean): Promise<string[]> {
  const ids = new Set<string>();
  for (const condition of conditions) {
    const live = and(eq(inventoryItems.theatre_id, ctx.theatreId), isNull(inventoryItems.deleted_at), condition);
    for (const { id } of await ctx.tx.select({ id: inventoryItems.id }).from(inventoryItems).where(live)) ids.add(id);
  }
  if (isLocked && ids.size > 0)
    await ctx.tx
      .select({ id: inventoryItems.id })
      .from(inventoryItems)
      .where(inArray(inventoryItems.id, [...ids]))
      .orderBy(inventoryItems.id)
      .for("no key update");
  return [...ids];
}

/** Items that the rows of a chunk may be, by identity: a few statements, whatever its size, read after they are held. */
export async function fetchMatches(ctx: WriteContext, drafts: readonly Draft[], isLocked: boolean): Promise<Map<string, Existing[]>> {
  const matches = new Map<string, Existing[]>();
  const wanted = new Set(drafts.map(({ identity }) => `${identity.kind}:${identity.key}`));
  const ids = await findLive(ctx, conditionsOf(drafts), isLocked);
  if (ids.length === 0) return matches;
  const items = await ctx.tx
    .select(existingColumns)
    .from(inventoryItems)
    .where(and(isNull(inventoryItems.deleted_at), inArray(inventoryItems.id, ids)))
    .orderBy(inventoryItems.id);
  for (const item of items)
    for (const key of [`number:${item.inventory_number}`, `serial:${item.serial_number}`, `natural:${naturalKey(item)}`])
      if (wanted.has(key)) matches.set(key, [...(matches.get(key) ?? []), item]);
  return matches;
}

/** Numbers for the items that come without one: a fixed number of statements for each pattern among them. */
export async function giveNumbers(ctx: WriteContext, creations: readonly Creation[]): Promise<Map<Creation, string>> {
  const numbers = new Map<Creation, string>();
  const given = new Set<string>();
  const byPattern = new Map<string, Creation[]>();
  const fallback = creations.some(({ category }) => !category.number_pattern) ? await fetchTheatrePattern(ctx) : "";
  for (const creation of creations) {
    const { inventory_number: number } = creation.draft.values;
    if (number) {
      numbers.set(creation, number);
      given.add(number);
      continue;
    }
    const pattern = creation.category.number_pattern ?? fallback;
    byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), creation]);
  }
  for (const [pattern, waiting] of [...byPattern].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const next = await nextNumbers(ctx, pattern, waiting.length, given);
    for (const [index, creation] of waiting.entries()) numbers.set(creation, next[index] ?? "");
  }
  return numbers;
}

export type NewItem = typeof inventoryItems.$inferInsert;

export function newItemOf(ctx: WriteContext, ground: ImportGround, creation: Creation, number: string): NewItem {
  const { quantity: _quantity, name, unit, inventory_number: _number, tracking, ...fields } = creation.draft.values;
  return {
    ...fields,
    id: newId(),
    theatre_id: ctx.theatreId,
    name: name ?? "",
    inventory_number: number,
    category_id: creation.category.id,
    department_id: creation.department_id,
    tracking: trackingOf(tracking, creation.quantity, Boolean(fields.serial_number)),
    // What its receipt brings (insertMovements, in the same transaction): booked here, the row is written once and not twice.
    quantity: creation.quantity,
    unit: unit ?? ground.unit,
    custom_fields: creation.custom_fields,
    created_by_id: ctx.actor.user_id,
    updated_by_id: ctx.actor.user_id,
  };
}

const written: Shape = [
  ...["name", "description", "technical_description", "unit", "serial_number", "manufacturer", "model"].map(
    (name) => [name, "text"] as const,
  ),
  ...["width", "height", "depth", "weight", "purchase_price", "current_value"].map((name) => [name, "numeric"] as const),
  ...["purchase_date", "warranty_until"].map((name) => [name, "date"] as const),
  ...["category_id", "department_id"].map((name) => [name, "uuid"] as const),
  ["condition", "item_condition"],
  ["custom_fields", "jsonb"],
];
const fresh: Shape = [
  ["id", "uuid"],
  ["theatre_id", "uuid"],
  ["inventory_number", "text"],
  ["tracking", "item_tracking"],
  ["quantity", "numeric"],
  ["created_by_id", "uuid"],
  ["updated_by_id", "uuid"],
  ...written,
];
const moved: Shape = [
  ...["id", "theatre_id", "item_id", "from_location_id", "to_location_id", "created_by_id"].map((name) => [name, "uuid"] as const),
  ["type", "movement_type"],
  ["quantity", "numeric"],
];

export async function insertItems(ctx: WriteContext, items: readonly NewItem[]): Promise<void> {
  if (items.length === 0) return;
  const rows = items.map((item) => ({ ...item, condition: item.condition ?? "good" }));
  await ctx.tx.execute(insertRecordset("inventory_items", fresh, rows));
}

export type NewMovement = typeof inventoryMovements.$inferInsert;

/** The trigger books a statement at a time: one for all receipts and corrections of a chunk. */
export async function insertMovements(ctx: WriteContext, movements: readonly NewMovement[]): Promise<void> {
  if (movements.length === 0) return;
  await ctx.tx.execute(insertRecordset("inventory_movements", moved, movements));
}

/** Writes the new state of many items in one statement. */
export async function updateItems(ctx: WriteContext, updates: readonly Update[]): Promise<void> {
  const changed = updates.filter(({ changes }) => changes.some(({ field }) => field !== "quantity"));
  if (changed.length === 0) return;
  const assignments = sql.raw(written.map(([name]) => `${name} = given.${name}`).join(", "));
  const rows = changed.map(({ after }) => after);
  await ctx.tx.execute(sql`
    update inventory_items item
    set ${assignments}, version = item.version + 1, updated_at = now(), updated_by_id = ${ctx.actor.user_id}
    from ${recordset([["id", "uuid"], ...written], rows)}
    where item.theatre_id = ${ctx.theatreId} and item.id = given.id`);
}

/** The tags of these items, and no others. */
export async function writeTags(ctx: WriteContext, items: readonly { id: string; tags: readonly { id: string }[] }[]): Promise<void> {
  if (items.length === 0) return;
  const ids = items.map(({ id }) => id);
  const wanted = recordset(
    [
      ["tag_id", "uuid"],
      ["entity_id", "uuid"],
    ],
    items.flatMap(({ id, tags: carried }) => carried.map((tag) => ({ tag_id: tag.id, entity_id: id }))),
  );
  await ctx.tx.execute(sql`
    delete from taggings where theatre_id = ${ctx.theatreId} and entity_type = 'item' and entity_id = any(${sql.param(ids)}::uuid[])
      and (tag_id, entity_id) not in (select given.tag_id, given.entity_id from ${wanted})`);
  await ctx.tx.execute(sql`
    insert into taggings (theatre_id, tag_id, entity_type, entity_id)
    select tags.theatre_id, tags.id, 'item', given.entity_id from ${wanted}
    join tags on tags.id = given.tag_id and tags.theatre_id = ${ctx.theatreId} on conflict do nothing`);
}

/** Every identity that an item answers to, so that a later row of the same file is told which row it repeats. */
export function identitiesOf(item: {
  name?: string | null;
  inventory_number?: string | null;
  serial_number?: string | null;
  manufacturer?: string | null;
  model?: string | null;
}): string[] {
  const own = identityOf(item);
  const keys = [`${own.kind}:${own.key}`, `natural:${naturalKey(item)}`];
  if (item.inventory_number) keys.push(`number:${item.inventory_number}`);
  if (item.serial_number) keys.push(`serial:${item.serial_number}`);
  return keys;
}
