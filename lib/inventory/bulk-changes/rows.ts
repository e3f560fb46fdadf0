import "server-only";
import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryItems } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { bulkFieldTypes, type BulkField } from "@/lib/inventory/bulk/constants";
import type { BulkGround } from "@/lib/inventory/bulk-grounds/rows";
import { sortOut, taken } from "@/lib/inventory/bulk-plans/rows";
import { orderedFields } from "@/lib/inventory/bulk/rules";
import type { BulkOrderInput } from "@/lib/inventory/bulk/schema";
import { insertBatch } from "@/lib/inventory/movements/rows";
import { itemColumns } from "@/lib/inventory/rows";

export type BulkContext = Context<Transaction>;

/** What a piece of a run came to: `done` keeps what its undo brings back. */
export interface BulkOutcome {
  done: Map<string, Record<string, unknown>>;
  problems: Map<string, string>;
}

const ofTheatre = (ctx: BulkContext, ids: readonly string[]) =>
  and(eq(inventoryItems.theatre_id, ctx.theatreId), inArray(inventoryItems.id, [...ids]));

/** What a movement changes of an item. */
export async function fetchStanding(ctx: BulkContext, ids: readonly string[]) {
  const { id, quantity, status, stock } = itemColumns;
  const rows = await ctx.tx.select({ id, quantity, status, stock }).from(inventoryItems).where(ofTheatre(ctx, ids));
  return new Map(rows.map(({ id: itemId, ...state }) => [itemId, state]));
}

/** Records what an act did to each of its items. */
export async function recordMoves(
  ctx: BulkContext,
  before: Awaited<ReturnType<typeof fetchStanding>>,
  payload: Record<string, unknown>,
): Promise<void> {
  const after = await fetchStanding(ctx, [...before.keys()]);
  for (const [id, was] of before) ctx.record({ event: "item.moved", entity: "item", id, before: was, after: after.get(id), payload });
}

type Done = BulkOutcome["done"];

/** All that stands where this type takes it from, in one act. */
async function moveAll(ctx: BulkContext, order: BulkOrderInput, ids: readonly string[]): Promise<Done> {
  const type = order.type ?? "transfer";
  const before = await fetchStanding(ctx, ids);
  const stock = await ctx.tx.execute<{ item_id: string; location_id: string; quantity: string }>(sql`
    select s.item_id, s.location_id, s.quantity::text as quantity from inventory_stock s join inventory_locations l on l.id = s.location_id
    where s.theatre_id = ${ctx.theatreId} and ${inArray(sql`s.item_id`, [...ids])} and ${taken(order)} order by s.item_id, s.location_id`);
  const { comment, override_reason } = order;
  const batchId = await insertBatch(
    ctx,
    { type, comment, override_reason },
    stock.map(({ item_id, location_id, quantity }) => ({
      item_id,
      type,
      quantity,
      from_location_id: location_id,
      to_location_id: order.to_location_id ?? null,
      comment: comment ?? null,
      override_reason: override_reason ?? null,
    })),
  );
  await recordMoves(ctx, before, { batch_id: batchId, type });
  return new Map(ids.map((id) => [id, { batch_id: batchId }]));
}

type FieldValues = Partial<Record<BulkField, string | null>>;

async function fetchFields(ctx: BulkContext, fields: readonly BulkField[], ids: readonly string[]): Promise<Map<string, FieldValues>> {
  const columns = Object.fromEntries(fields.map((field): [BulkField, SQL<string | null>] => [field, sql`${inventoryItems[field]}::text`]));
  const rows = await ctx.tx
    .select({ id: inventoryItems.id, ...columns })
    .from(inventoryItems)
    .where(ofTheatre(ctx, ids));
  return new Map(rows.map(({ id, ...values }) => [id, values as FieldValues]));
}

/** Names of what ids stand for, as the log tells them. */
async function fetchNames(ctx: BulkContext, states: readonly FieldValues[]) {
  const idsOf = (field: BulkField) => [...new Set(states.flatMap((state) => state[field] ?? []))];
  const [categories, departments] = [idsOf("category_id"), idsOf("department_id")];
  const refs = new Map<string, Record<string, unknown>>();
  const find = async (query: SQL) => {
    for (const row of await ctx.tx.execute<{ id: string }>(query)) refs.set(row.id, row);
  };
  if (categories.length > 0)
    await find(sql`select id, name, path from inventory_categories where theatre_id = ${ctx.theatreId}
      and ${inArray(sql`id`, categories)}`);
  if (departments.length > 0)
    await find(sql`select id, code, short_code, name, color from departments where theatre_id = ${ctx.theatreId}
      and ${inArray(sql`id`, departments)}`);
  return refs;
}

function told(values: FieldValues, refs: ReadonlyMap<string, Record<string, unknown>>): Record<string, unknown> {
  const { category_id: category, department_id: department, ...plain } = values;
  return {
    ...plain,
    ...(category === undefined ? {} : { category: refs.get(category ?? "") ?? null }),
    ...(department === undefined ? {} : { department: refs.get(department ?? "") ?? null }),
  };
}

/** Gives each item its own values of these columns, in one statement; back comes what they were. */
export async function setFields(
  ctx: BulkContext,
  fields: readonly BulkField[],
  values: ReadonlyMap<string, FieldValues>,
): Promise<Map<string, FieldValues>> {
  const before = await fetchFields(ctx, fields, [...values.keys()]);
  const shape = sql.raw(["id uuid", ...fields.map((field) => `${field} ${bulkFieldTypes[field]}`)].join(", "));
  const assignments = sql.raw(fields.map((field) => `${field} = given.${field}`).join(", "));
  const rows = JSON.stringify([...values].map(([id, own]) => ({ ...own, id })));
  await ctx.tx.execute(sql`
    update inventory_items item
    set ${assignments}, version = item.version + 1, updated_at = now(), updated_by_id = ${ctx.actor.user_id}
    from jsonb_to_recordset(${rows}::jsonb) as given(${shape})
    where item.theatre_id = ${ctx.theatreId} and item.id = given.id`);
  const refs = await fetchNames(ctx, [...before.values(), ...values.values()]);
  for (const [id, own] of values)
    ctx.record({ event: "item.updated", entity: "item", id, before: told(before.get(id) ?? {}, refs), after: told(own, refs) });
  return before;
}

async function setAll(ctx: BulkContext, order: BulkOrderInput, ids: readonly string[]): Promise<Done> {
  const fields = orderedFields(order);
  const values = Object.fromEntries(fields) as FieldValues;
  const names = fields.map(([field]) => field);
  return setFields(ctx, names, new Map(ids.map((id) => [id, values])));
}

async function fetchTagNames(ctx: BulkContext, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await ctx.tx.execute<{ id: string; names: string[] }>(sql`
    select g.entity_id as id, json_agg(t.name order by t.name) as names from taggings g join tags t on t.id = g.tag_id
    where g.theatre_id = ${ctx.theatreId} and g.entity_type = 'item' and ${inArray(sql`g.entity_id`, [...ids])} group by 1`);
  return new Map(rows.map(({ id, names }) => [id, names]));
}

interface Tagging extends Record<string, unknown> {
  tag_id: string;
  entity_id: string;
}

/** Items whose tags changed count as written, as a single edit of them does. */
async function markWritten(ctx: BulkContext, changed: readonly Tagging[]): Promise<void> {
  const ids = [...new Set(changed.map(({ entity_id }) => entity_id))];
  if (ids.length === 0) return;
  await ctx.tx
    .update(inventoryItems)
    .set({ updated_by_id: ctx.actor.user_id, version: sql`${inventoryItems.version} + 1` })
    .where(ofTheatre(ctx, ids));
}

/** Puts tags on items and takes others off; only what was not so is touched, and comes back by item. */
export async function setTags(
  ctx: BulkContext,
  wishes: { add: readonly Tagging[]; remove: readonly Tagging[] },
  ids: readonly string[],
): Promise<Map<string, { added: string[]; removed: string[] }>> {
  const before = await fetchTagNames(ctx, ids);
  const given = (rows: readonly Tagging[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(tag_id uuid, entity_id uuid)`;
  const added = await ctx.tx.execute<Tagging>(sql`
    insert into taggings (theatre_id, tag_id, entity_type, entity_id)
    select ${ctx.theatreId}::uuid, tags.id, 'item', given.entity_id from ${given(wishes.add)}
    join tags on tags.id = given.tag_id and tags.theatre_id = ${ctx.theatreId} on conflict do nothing returning tag_id, entity_id`);
  const removed = await ctx.tx.execute<Tagging>(sql`
    delete from taggings using ${given(wishes.remove)}
    where taggings.theatre_id = ${ctx.theatreId} and taggings.entity_type = 'item' and taggings.tag_id = given.tag_id
      and taggings.entity_id = given.entity_id returning taggings.tag_id, taggings.entity_id`);
  await markWritten(ctx, [...added, ...removed]);
  const after = await fetchTagNames(ctx, ids);
  const touched = new Map(ids.map((id): [string, { added: string[]; removed: string[] }] => [id, { added: [], removed: [] }]));
  for (const { tag_id, entity_id } of added) touched.get(entity_id)?.added.push(tag_id);
  for (const { tag_id, entity_id } of removed) touched.get(entity_id)?.removed.push(tag_id);
  for (const id of ids) {
    const [was, is] = [before.get(id) ?? [], after.get(id) ?? []];
    ctx.record({ event: "item.updated", entity: "item", id, before: { tags: was }, after: { tags: is } });
  }
  return touched;
}

async function tagAll(ctx: BulkContext, order: BulkOrderInput, ids: readonly string[]): Promise<Done> {
  const each = (tagIds: readonly string[] = []) => tagIds.flatMap((tag_id) => ids.map((entity_id) => ({ tag_id, entity_id })));
  const touched = await setTags(ctx, { add: each(order.add_tag_ids), remove: each(order.remove_tag_ids) }, ids);
  return new Map([...touched].map(([id, { added, removed }]) => [id, { added, removed }]));
}

/** Hides items, or brings them back. */
export async function setDeleted(ctx: BulkContext, ids: readonly string[], deletedAt: Date | null): Promise<Done> {
  const rows = await ctx.tx
    .select({ id: inventoryItems.id, at: inventoryItems.deleted_at })
    .from(inventoryItems)
    .where(ofTheatre(ctx, ids));
  await ctx.tx
    .update(inventoryItems)
    .set({ deleted_at: deletedAt, updated_by_id: ctx.actor.user_id, version: sql`${inventoryItems.version} + 1` })
    .where(ofTheatre(ctx, ids));
  const event = deletedAt ? "item.deleted" : "item.restored";
  for (const { id, at } of rows) ctx.record({ event, entity: "item", id, before: { deleted_at: at }, after: { deleted_at: deletedAt } });
  return new Map(rows.map(({ id, at }) => [id, { deleted_at: at?.toISOString() ?? null }]));
}

/** Of several deleted items with one number only the first can come back. */
export async function firstOfNumber(ctx: BulkContext, ids: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.tx
    .selectDistinctOn([inventoryItems.inventory_number], { id: inventoryItems.id })
    .from(inventoryItems)
    .where(ofTheatre(ctx, ids))
    .orderBy(inventoryItems.inventory_number, inventoryItems.id);
  return new Set(rows.map(({ id }) => id));
}

function apply(ctx: BulkContext, order: BulkOrderInput, ids: readonly string[]): Promise<Done> {
  switch (order.operation) {
    case "move":
      return moveAll(ctx, order, ids);
    case "tags":
      return tagAll(ctx, order, ids);
    case "delete":
      return setDeleted(ctx, ids, ctx.now);
    case "restore":
      return setDeleted(ctx, ids, null);
    default:
      return setAll(ctx, order, ids);
  }
}

/** Does what is ordered to these items; which cannot be changed by now is among the problems. */
export async function changeItems(
  ctx: BulkContext,
  order: BulkOrderInput,
  ground: BulkGround,
  ids: readonly string[],
): Promise<BulkOutcome> {
  const sorted = await sortOut(ctx, order, ground, ids);
  const problems = new Map(sorted.flatMap(({ id, problem }): [string, string][] => (problem ? [[id, problem]] : [])));
  if (order.operation === "restore") {
    const first = await firstOfNumber(ctx, ids);
    for (const id of ids) if (!first.has(id) && !problems.has(id)) problems.set(id, "bulk.number_taken");
  }
  const ready = sorted.flatMap(({ id }) => (problems.has(id) ? [] : [id]));
  return { done: ready.length > 0 ? await apply(ctx, order, ready) : new Map(), problems };
}
