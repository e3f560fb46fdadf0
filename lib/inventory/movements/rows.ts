import "server-only";
import { and, eq, gte, inArray, lt, sql, type Column, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { inventoryBatches, inventoryItems, inventoryLocations, inventoryMovements, users } from "@/db/schema";
import { localDay } from "@/lib/core/civil-time";
import type { Context } from "@/lib/core/context";
import { AppError, invalid, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { insertRecordset, type Shape } from "@/lib/core/recordset";
import { walk, type SortKey } from "@/lib/core/sorting";
import { gatedLocationTypes } from "@/lib/inventory/constants";
import type { Place } from "@/lib/inventory/movements/rules";
import type { Batch, ListBatchesInput, ListMovementsInput, MoveItemsInput } from "@/lib/inventory/movements/schema";
import { visibleItems } from "@/lib/inventory/rows";
import type { Item } from "@/lib/inventory/schema";
import { hasStay } from "@/lib/inventory/stays/rows";

/** Places by id; a named one that is not of this theatre is refused under the field that named it. */
export async function fetchPlaces(ctx: Context, named: readonly { id: string | null; field: string }[]): Promise<Map<string, Place>> {
  const ids = [...new Set(named.flatMap(({ id }) => (id ? [id] : [])))];
  const rows = ids.length
    ? await ctx.tx
        .select({
          id: inventoryLocations.id,
          path: inventoryLocations.path,
          type: inventoryLocations.type,
          is_active: inventoryLocations.is_active,
        })
        .from(inventoryLocations)
        .where(and(eq(inventoryLocations.theatre_id, ctx.theatreId), inArray(inventoryLocations.id, ids)))
    : [];
  const places = new Map(rows.map((row) => [row.id, row]));
  const lost = named.filter(({ id }) => id && !places.has(id));
  if (lost.length > 0) throw invalid(Object.fromEntries(lost.map(({ field }) => [field, "issue.unknown_record"])));
  return places;
}

/** A thing that is to stand where it did not, by a movement of this type. */
interface Arrival {
  type: MoveItemsInput["type"];
  item: Pick<Item, "id" | "name" | "inventory_number" | "inspection_due_on">;
  to?: Place;
}

/**
 * What the safety gate (drizzle/0004) cannot tell from a count, which books what stands there already: a thing past its inspection
 * that is received or found before people by a word. CONFLICT, as the gate says it.
 */
export function refuseOverdue(ctx: Context, overrideReason: string | null | undefined, arrivals: readonly Arrival[]): void {
  if (overrideReason) return;
  const day = localDay(ctx.now, ctx.actor.theatre?.time_zone ?? "UTC");
  const isLate = ({ type, item, to }: Arrival) =>
    (type === "receipt" || type === "correction") &&
    gatedLocationTypes.includes(to?.type ?? "warehouse") &&
    (item.inspection_due_on ?? day) < day;
  const late = arrivals.find(isLate);
  if (!late) return;
  const { id, name, inventory_number: number, inspection_due_on } = late.item;
  const said = { item: name, number, due_on: inspection_due_on ?? "" };
  throw new AppError("CONFLICT", "inventory.past_inspection", { item_id: id, ...said }, said);
}

type NewMovement = Omit<typeof inventoryMovements.$inferInsert, "id" | "theatre_id" | "created_by_id" | "batch_id">;

const shape: Shape = [
  ...["id", "theatre_id", "item_id", "from_location_id", "to_location_id", "batch_id", "reverses_id", "file_id", "created_by_id"].map(
    (name) => [name, "uuid"] as const,
  ),
  ["type", "movement_type"],
  ["quantity", "numeric"],
  ["comment", "text"],
  ["override_reason", "text"],
];

type NewAct = Pick<MoveItemsInput, "type" | "comment" | "override_reason"> & { reverses_id?: string };

/** The head of an act; its number is the theatre's next. */
export async function insertAct(ctx: Context<Transaction>, act: NewAct): Promise<{ id: string; number: number }> {
  const row = { id: newId(), number: 0, theatre_id: ctx.theatreId, created_by_id: ctx.actor.user_id, ...act };
  const [written] = await ctx.tx
    .insert(inventoryBatches)
    .values(row)
    .returning({ id: inventoryBatches.id, number: inventoryBatches.number });
  if (!written) throw new Error("the act was not written");
  return written;
}

/** Writes an act and its movements, a statement each: the triggers gate and book them together. */
export async function insertBatch(ctx: Context<Transaction>, act: NewAct, movements: readonly NewMovement[]): Promise<string> {
  const { id: batchId } = await insertAct(ctx, act);
  const shared = { theatre_id: ctx.theatreId, created_by_id: ctx.actor.user_id };
  const rows = movements.map((movement) => ({ ...movement, ...shared, id: newId(), batch_id: batchId }));
  await ctx.tx.execute(insertRecordset("inventory_movements", shape, rows));
  return batchId;
}

/** Lines of an act, as far as the caller may see what they move. */
const lines = (ctx: Context) => sql<Batch["lines"]>`coalesce((
  select json_agg(json_build_object(
    'id', m.id, 'quantity', m.quantity::text, 'from_location', source.path, 'to_location', target.path,
    'is_reversed', exists (select 1 from inventory_movements r where r.reverses_id = m.id),
    'item', json_build_object('id', inventory_items.id, 'name', inventory_items.name,
      'inventory_number', inventory_items.inventory_number, 'unit', inventory_items.unit)
  ) order by inventory_items.inventory_number, m.id)
  from inventory_movements m
  join inventory_items on inventory_items.id = m.item_id
  left join inventory_locations source on source.id = m.from_location_id
  left join inventory_locations target on target.id = m.to_location_id
  where m.theatre_id = inventory_batches.theatre_id and m.batch_id = inventory_batches.id and ${visibleItems(ctx)}), '[]'::json)`;

export const author = sql<string | null>`nullif(concat_ws(' ', ${users.last_name}, ${users.first_name}), '')`;

/** What all lines of an act have in common. */
const ofLines = <T>(what: SQL) =>
  sql<T>`(select ${what} from inventory_movements m
    left join inventory_locations source on source.id = m.from_location_id
    left join inventory_locations target on target.id = m.to_location_id
    where m.theatre_id = ${inventoryBatches.theatre_id} and m.batch_id = ${inventoryBatches.id})`;

/** One place, where all lines name the same. */
const common = (path: SQL) => sql`case when count(distinct coalesce(${path}, '')) = 1 then min(${path}) end`;

const ofLastReversal = <T>(column: SQL) =>
  sql<T>`(select r.${column} from inventory_batches r where r.reverses_id = ${inventoryBatches.id} order by r.number desc limit 1)`;

export const batchColumns = {
  id: inventoryBatches.id,
  number: inventoryBatches.number,
  type: inventoryBatches.type,
  comment: inventoryBatches.comment,
  override_reason: inventoryBatches.override_reason,
  reverses_id: inventoryBatches.reverses_id,
  reverses_number: sql<number | null>`(select r.number from inventory_batches r where r.id = ${inventoryBatches.reverses_id})`,
  reversed_by_id: ofLastReversal<string | null>(sql`id`),
  reversed_by_number: ofLastReversal<number | null>(sql`number`),
  reversed_items: sql<number>`(select count(*)::int from inventory_batches r join inventory_movements m on m.batch_id = r.id
    where r.reverses_id = ${inventoryBatches.id})`,
  items: ofLines<number>(sql`count(*)::int`),
  from_location: ofLines<string | null>(common(sql`source.path`)),
  to_location: ofLines<string | null>(common(sql`target.path`)),
  created_by_id: inventoryBatches.created_by_id,
  created_by: author,
  created_at: inventoryBatches.created_at,
};

/** Acts of this theatre that hold an item which the caller may see, and which is among these. */
export function visibleBatches(ctx: Context, among?: SQL) {
  return and(
    eq(inventoryBatches.theatre_id, ctx.theatreId),
    ctx.can("inventory:read") === "all" && !among
      ? undefined
      : sql`exists (select 1 from ${inventoryMovements} join ${inventoryItems} on ${inventoryItems.id} = ${inventoryMovements.item_id}
          where ${inventoryMovements.batch_id} = ${inventoryBatches.id} and ${and(visibleItems(ctx), among)})`,
  );
}

/** Days of the theatre's zone, both included, as a condition on an instant. */
export function within(ctx: Context, at: Column, { from, to }: { from?: string; to?: string }): SQL | undefined {
  const zone = ctx.actor.theatre?.time_zone ?? "UTC";
  const midnight = (day: string, shift: number) => sql`((${day}::date + ${shift}::int)::timestamp at time zone ${zone})`;
  return and(from ? gte(at, midnight(from, 0)) : undefined, to ? lt(at, midnight(to, 1)) : undefined);
}

export async function fetchBatch(ctx: Context, batchId: string): Promise<Batch> {
  const [batch] = await ctx.tx
    .select({ ...batchColumns, lines: lines(ctx) })
    .from(inventoryBatches)
    .leftJoin(users, eq(users.id, inventoryBatches.created_by_id))
    .where(and(visibleBatches(ctx), eq(inventoryBatches.id, batchId)));
  if (!batch) throw notFound();
  return batch;
}

/**
 * Written off or found missing, and not taken back. What takes back a receipt is no loss; what takes back the taking back of a loss is
 * one again, and so on: after an even number of steps.
 */
export const isLoss = (m: SQL | typeof inventoryMovements) => sql`(
  (${m}.type = 'write_off' or (${m}.type = 'correction' and ${m}.to_location_id is null))
  and not exists (select 1 from inventory_movements undone where undone.reverses_id = ${m}.id)
  and (${m}.reverses_id is null or (
    with recursive back as (
      select r.reverses_id, 1 as steps from inventory_movements r where r.id = ${m}.reverses_id
      union all select r.reverses_id, back.steps + 1 from back join inventory_movements r on r.id = back.reverses_id
    ) select max(steps) % 2 = 0 from back)))`;

/** Movements that a filter of the log finds, of items that the caller may see. */
export function matchingMovements(ctx: Context, input: Omit<ListMovementsInput, "page" | "page_size">): SQL | undefined {
  return and(
    eq(inventoryMovements.theatre_id, ctx.theatreId),
    visibleItems(ctx),
    input.type?.length ? inArray(inventoryMovements.type, input.type) : undefined,
    input.lost ? isLoss(inventoryMovements) : undefined,
    input.stay ? hasStay(ctx, input.stay, input) : within(ctx, inventoryMovements.created_at, input),
    input.created_by_id ? eq(inventoryMovements.created_by_id, input.created_by_id) : undefined,
    input.item_id ? eq(inventoryMovements.item_id, input.item_id) : undefined,
    input.category_id
      ? sql`${inventoryItems.category_id} = any(array(select id from inventory_categories
          where theatre_id = ${ctx.theatreId} and ancestor_ids @> array[${input.category_id}]::uuid[]))`
      : undefined,
    input.department_id ? eq(inventoryItems.department_id, input.department_id) : undefined,
  );
}

const batchKeys: SortKey[] = [
  { name: "number", expression: sql`${inventoryBatches.number}`, type: "int" },
  { name: "created_at", expression: sql`${inventoryBatches.created_at}`, type: "timestamptz" },
];
const batchId: SortKey = { name: "id", expression: sql`${inventoryBatches.id}`, type: "uuid" };

/** A page of the acts (with one more, if there is one), the walk that it is of, and what it is narrowed by. */
export function findBatches(ctx: Context, input: ListBatchesInput, among?: SQL) {
  const steps = walk({ sort: input.sort ?? "-number", cursor: input.cursor }, batchKeys, batchId);
  const where = and(
    visibleBatches(ctx, among),
    input.type?.length ? inArray(inventoryBatches.type, input.type) : undefined,
    within(ctx, inventoryBatches.created_at, input),
    input.created_by_id ? eq(inventoryBatches.created_by_id, input.created_by_id) : undefined,
    input.item_id
      ? sql`exists (select 1 from inventory_movements m where m.theatre_id = ${ctx.theatreId}
          and m.item_id = ${input.item_id} and m.batch_id = ${inventoryBatches.id})`
      : undefined,
  );
  const rows = ctx.tx
    .select({ ...batchColumns, walk_position: steps.position })
    .from(inventoryBatches)
    .leftJoin(users, eq(users.id, inventoryBatches.created_by_id))
    .where(and(where, steps.where))
    .orderBy(...steps.orderBy)
    .limit(input.page_size + 1)
    .offset(input.cursor ? 0 : (input.page - 1) * input.page_size);
  return { steps, where, rows };
}

const source = alias(inventoryLocations, "source");
const target = alias(inventoryLocations, "target");

const movementColumns = {
  id: inventoryMovements.id,
  item_id: inventoryMovements.item_id,
  type: inventoryMovements.type,
  quantity: inventoryMovements.quantity,
  from_location_id: inventoryMovements.from_location_id,
  from_location: source.path,
  to_location_id: inventoryMovements.to_location_id,
  to_location: target.path,
  comment: inventoryMovements.comment,
  override_reason: inventoryMovements.override_reason,
  batch_id: inventoryMovements.batch_id,
  batch_number: inventoryBatches.number,
  file_id: inventoryMovements.file_id,
  created_by: author,
  created_at: inventoryMovements.created_at,
  item: {
    id: inventoryItems.id,
    name: inventoryItems.name,
    inventory_number: inventoryItems.inventory_number,
    unit: inventoryItems.unit,
  },
};

const movementKeys: SortKey[] = [{ name: "created_at", expression: sql`${inventoryMovements.created_at}`, type: "timestamptz" }];
const movementId: SortKey = { name: "id", expression: sql`${inventoryMovements.id}`, type: "uuid" };

/** A page of the log of movements, likewise. */
export function findMovements(ctx: Context, input: ListMovementsInput, among?: SQL) {
  const steps = walk({ sort: input.sort ?? "-created_at", cursor: input.cursor }, movementKeys, movementId);
  const where = and(matchingMovements(ctx, input), among);
  const rows = ctx.tx
    .select({ ...movementColumns, walk_position: steps.position })
    .from(inventoryMovements)
    .innerJoin(inventoryItems, eq(inventoryItems.id, inventoryMovements.item_id))
    .leftJoin(inventoryBatches, eq(inventoryBatches.id, inventoryMovements.batch_id))
    .leftJoin(source, eq(source.id, inventoryMovements.from_location_id))
    .leftJoin(target, eq(target.id, inventoryMovements.to_location_id))
    .leftJoin(users, eq(users.id, inventoryMovements.created_by_id))
    .where(and(where, steps.where))
    .orderBy(...steps.orderBy)
    .limit(input.page_size + 1)
    .offset(input.cursor ? 0 : (input.page - 1) * input.page_size);
  return { steps, where, rows };
}
