import "server-only";
import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import type { BulkField } from "@/lib/inventory/bulk/constants";
import {
  fetchStanding,
  firstOfNumber,
  recordMoves,
  setDeleted,
  setFields,
  setTags,
  type BulkContext,
  type BulkOutcome,
} from "@/lib/inventory/bulk-changes/rows";
import { hasFields, isNumberTaken, isReachable } from "@/lib/inventory/bulk-plans/rows";
import { orderedFields } from "@/lib/inventory/bulk/rules";
import type { BulkOrderInput } from "@/lib/inventory/bulk/schema";
import { insertBatch } from "@/lib/inventory/movements/rows";
import { reversedType } from "@/lib/inventory/movements/rules";

/** An item that a run changed, with what it was. */
export interface UndoneItem {
  id: string;
  before: Record<string, unknown>;
}

const isDeleted = sql`${inventoryItems.deleted_at} is not null`;

/** What of an act lies no longer where it put it: not as much stands there, or the thing came in again elsewhere. */
function hasMovedOn(batchId: string): SQL {
  return sql`exists (
    select 1 from (
      select to_location_id, sum(quantity) as quantity from inventory_movements m
      where m.theatre_id = ${inventoryItems.theatre_id} and m.batch_id = ${batchId} and m.item_id = ${inventoryItems.id} group by 1) put
    left join inventory_stock s on s.item_id = ${inventoryItems.id} and s.location_id = put.to_location_id
    where case when put.to_location_id is null then ${inventoryItems.tracking} = 'serial' and ${inventoryItems.quantity} > 0
      else coalesce(s.quantity, 0) < put.quantity end)`;
}

function isReversed(batchId: string): SQL {
  return sql`exists (select 1 from inventory_movements m join inventory_movements r on r.reverses_id = m.id
    where m.theatre_id = ${inventoryItems.theatre_id} and m.batch_id = ${batchId} and m.item_id = ${inventoryItems.id})`;
}

/** What goes back before people is held to its inspection as on the way there. */
function isPastInspection(batchId: string): SQL {
  return sql`(${inventoryItems.inspection_due_on} < (now() at time zone (select time_zone from theatres where id = ${inventoryItems.theatre_id}))::date
    and exists (select 1 from inventory_movements m join inventory_locations source on source.id = m.from_location_id
      join inventory_locations target on target.id = m.to_location_id
      where m.theatre_id = ${inventoryItems.theatre_id} and m.batch_id = ${batchId} and m.item_id = ${inventoryItems.id}
        and source.type in ('stage', 'rehearsal', 'tour') and target.type not in ('stage', 'rehearsal', 'tour')))`;
}

type Objection = [condition: SQL, problem: string];

function objectionsOf(order: BulkOrderInput, batchId: string): Objection[] {
  switch (order.operation) {
    case "move":
      return [
        [isDeleted, "bulk.deleted"],
        [isReversed(batchId), "bulk.already_reversed"],
        [hasMovedOn(batchId), "bulk.moved_since"],
        [isPastInspection(batchId), "bulk.past_inspection"],
      ];
    case "tags":
      return [[isDeleted, "bulk.deleted"]];
    case "delete":
      return [
        [sql`not (${isDeleted})`, "bulk.changed_since"],
        [isNumberTaken, "bulk.number_taken"],
      ];
    case "restore":
      return [[isDeleted, "bulk.changed_since"]];
    default:
      return [
        [isDeleted, "bulk.deleted"],
        [sql`not ${hasFields(orderedFields(order))}`, "bulk.changed_since"],
      ];
  }
}

const homes = [
  ["category_id", sql`inventory_categories`],
  ["department_id", sql`departments`],
] as const;

/** Items whose category or department of before was deleted since; those that are left are held until this transaction ends. */
async function fetchHomeless(ctx: BulkContext, items: readonly UndoneItem[]): Promise<string[]> {
  const homeless: string[] = [];
  for (const [field, table] of homes) {
    const wanted = [...new Set(items.flatMap(({ before }) => (typeof before[field] === "string" ? [before[field]] : [])))];
    if (wanted.length === 0) continue;
    const left = await ctx.tx.execute<{ id: string }>(sql`
      select id from ${table} where theatre_id = ${ctx.theatreId} and ${inArray(sql`id`, wanted)} for key share`);
    const gone = new Set(wanted);
    for (const { id } of left) gone.delete(id);
    homeless.push(...items.flatMap(({ id, before }) => (gone.has(String(before[field])) ? [id] : [])));
  }
  return homeless;
}

async function fetchObjections(
  ctx: BulkContext,
  order: BulkOrderInput,
  items: readonly UndoneItem[],
  batchId: string,
): Promise<Map<string, string>> {
  const ids = items.map(({ id }) => id);
  await ctx.tx.execute(sql`select 1 from inventory_items where ${inArray(sql`id`, [...ids])} order by id for no key update`);
  const objections: Objection[] = [[sql`not ${isReachable(ctx, order.operation)}`, "bulk.no_right"], ...objectionsOf(order, batchId)];
  const cases = objections.map(([condition, problem]) => sql`when ${condition} then ${problem}`);
  const rows = await ctx.tx
    .select({ id: inventoryItems.id, problem: sql<string | null>`(case ${sql.join(cases, sql` `)} end)::text` })
    .from(inventoryItems)
    .where(and(eq(inventoryItems.theatre_id, ctx.theatreId), inArray(inventoryItems.id, [...ids])));
  const problems = new Map(rows.flatMap(({ id, problem }): [string, string][] => (problem ? [[id, problem]] : [])));
  const isDoubled = order.operation === "delete" ? await firstOfNumber(ctx, ids) : undefined;
  for (const id of await fetchHomeless(ctx, items)) if (!problems.has(id)) problems.set(id, "bulk.target_gone");
  for (const id of ids) if (isDoubled && !isDoubled.has(id) && !problems.has(id)) problems.set(id, "bulk.number_taken");
  return problems;
}

interface Line extends Record<string, unknown> {
  id: string;
  item_id: string;
  quantity: string;
  from_location_id: string | null;
  to_location_id: string | null;
}

/** The movements of an act the other way round, for the items of it that are still where it put them. */
async function moveBack(ctx: BulkContext, order: BulkOrderInput, ids: readonly string[], batchId: string): Promise<void> {
  const before = await fetchStanding(ctx, ids);
  const lines = await ctx.tx.execute<Line>(sql`
    select id, item_id, quantity::text as quantity, from_location_id, to_location_id from inventory_movements
    where theatre_id = ${ctx.theatreId} and batch_id = ${batchId} and ${inArray(sql`item_id`, [...ids])} order by item_id, id`);
  const type = reversedType(order.type ?? "transfer");
  const reversal = await insertBatch(
    ctx,
    { type, reverses_id: batchId },
    lines.map((line) => ({
      item_id: line.item_id,
      type,
      quantity: line.quantity,
      from_location_id: line.to_location_id,
      to_location_id: line.from_location_id,
      reverses_id: line.id,
    })),
  );
  await recordMoves(ctx, before, { batch_id: reversal, reverses_id: batchId, type });
}

const idsIn = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

async function tagBack(ctx: BulkContext, items: readonly UndoneItem[]): Promise<void> {
  const each = (name: string) => items.flatMap(({ id, before }) => idsIn(before[name]).map((tag_id) => ({ tag_id, entity_id: id })));
  await setTags(
    ctx,
    { add: each("removed"), remove: each("added") },
    items.map(({ id }) => id),
  );
}

async function takeBack(ctx: BulkContext, order: BulkOrderInput, items: readonly UndoneItem[], batchId: string): Promise<void> {
  const ids = items.map(({ id }) => id);
  if (order.operation === "move") return moveBack(ctx, order, ids, batchId);
  if (order.operation === "tags") return tagBack(ctx, items);
  if (order.operation === "delete") return void (await setDeleted(ctx, ids, null));
  if (order.operation === "restore") return void (await setDeleted(ctx, ids, ctx.now));
  const fields = orderedFields(order).map(([field]) => field);
  const values = items.map(({ id, before }): [string, Partial<Record<BulkField, string | null>>] => [id, before]);
  await setFields(ctx, fields, new Map(values));
}

/** Takes back what was done to these items, all of one act where it was a move; what somebody changed since is kept, and told. */
export async function undoItems(ctx: BulkContext, order: BulkOrderInput, items: readonly UndoneItem[]): Promise<BulkOutcome> {
  const act = items[0]?.before.batch_id;
  const batchId = typeof act === "string" ? act : "";
  const problems = await fetchObjections(ctx, order, items, batchId);
  const ready = items.filter(({ id }) => !problems.has(id));
  if (ready.length > 0) await takeBack(ctx, order, ready, batchId);
  return { done: new Map(ready.map(({ id, before }) => [id, before])), problems };
}
