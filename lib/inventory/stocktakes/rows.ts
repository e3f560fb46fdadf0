import "server-only";
import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryItems, stocktakes } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError, notFound } from "@/lib/core/errors";
import { scopeFilter } from "@/lib/core/scope-filter";
import { walk, type SortKey } from "@/lib/core/sorting";
import { visibleItems } from "@/lib/inventory/rows";
import type { ListStocktakeLinesInput, ListStocktakesInput, Stocktake, StocktakeLine, Totals } from "@/lib/inventory/stocktakes/schema";

/** Things that the caller may count: a head those of the own department, whatever else stands on the shelf. */
export function countableItems(ctx: Context): SQL | undefined {
  return and(
    visibleItems(ctx),
    scopeFilter(ctx.can("inventory:stocktake") ?? "own", ctx.actor, {
      department: inventoryItems.department_id,
      owner: inventoryItems.created_by_id,
    }),
  );
}

/**
 * Lines with the book at the moment of counting: what stands here now, less what was moved since. Movements are never changed, so this
 * holds for a count of last year too. `among` narrows the things further.
 */
const assessed = (ctx: Context, condition: SQL, among?: SQL) => sql`(
  select line.*, own.location_id, own.batch_id, own.status as stocktake_status, standing.here, held.book,
    case when line.counted is null then 'waiting' when line.counted < held.book then 'missing' when line.counted = held.book then 'matched'
      when held.book = 0 then 'unexpected' else 'surplus' end as state
  from stocktake_lines line
  join stocktakes own on own.id = line.stocktake_id
  join inventory_items on inventory_items.id = line.item_id and ${and(countableItems(ctx), among)}
  left join inventory_stock stock on stock.item_id = line.item_id and stock.location_id = own.location_id
  cross join lateral (select coalesce(stock.quantity, 0) as here) standing
  left join lateral (
    select sum(case when moved.to_location_id = own.location_id then moved.quantity else -moved.quantity end) as quantity
    from inventory_movements moved
    where moved.theatre_id = line.theatre_id and moved.item_id = line.item_id and moved.created_at >= line.counted_at
      and own.location_id in (moved.from_location_id, moved.to_location_id)
  ) since on true
  cross join lateral (select standing.here - coalesce(since.quantity, 0) as book) held
  where line.theatre_id = ${ctx.theatreId} and ${condition} and (line.expected > 0 or line.counted > 0 or line.note is not null)
) assessed`;

const author = (column: SQL) => sql`(select nullif(concat_ws(' ', u.last_name, u.first_name), '') from users u where u.id = ${column})`;

const totalsOf = (ctx: Context, among?: SQL) => sql<Totals>`(
  select json_build_object('lines', count(*)::int,
    'waiting', (count(*) filter (where state = 'waiting'))::int, 'matched', (count(*) filter (where state = 'matched'))::int,
    'missing', (count(*) filter (where state = 'missing'))::int, 'surplus', (count(*) filter (where state = 'surplus'))::int,
    'unexpected', (count(*) filter (where state = 'unexpected'))::int,
    'digest', md5(coalesce(string_agg(concat_ws(' ', item_id, counted, case when counted is not null then book end), ',' order by item_id), '')))
  from ${assessed(ctx, sql`line.stocktake_id = stocktakes.id`, among)})`;

function stocktakeColumns(ctx: Context, among?: SQL) {
  return {
    id: stocktakes.id,
    status: stocktakes.status,
    location: sql<Stocktake["location"]>`(select json_build_object('id', l.id, 'path', l.path, 'type', l.type)
      from inventory_locations l where l.id = ${stocktakes.location_id})`,
    note: stocktakes.note,
    opened_by: sql<string | null>`${author(sql`${stocktakes.opened_by_id}`)}`,
    opened_at: stocktakes.opened_at,
    closed_by: sql<string | null>`${author(sql`${stocktakes.closed_by_id}`)}`,
    closed_at: stocktakes.closed_at,
    batch_id: stocktakes.batch_id,
    batch_number: sql<number | null>`(select b.number from inventory_batches b where b.id = ${stocktakes.batch_id})`,
    totals: totalsOf(ctx, among),
    version: stocktakes.version,
  };
}

const keys: SortKey[] = [
  { name: "opened_at", expression: sql`${stocktakes.opened_at}`, type: "timestamptz" },
  { name: "status", expression: sql`${stocktakes.status}::text`, type: "text" },
];
const idKey: SortKey = { name: "id", expression: sql`${stocktakes.id}`, type: "uuid" };

/** A page of the counts (with one more, if there is one), the walk that it is of, and what it is narrowed by; `among` as of `assessed`. */
export function findStocktakes(ctx: Context, input: ListStocktakesInput, among?: SQL) {
  const steps = walk({ sort: input.sort ?? "-opened_at", cursor: input.cursor }, keys, idKey);
  const where = and(
    eq(stocktakes.theatre_id, ctx.theatreId),
    input.status?.length ? inArray(stocktakes.status, input.status) : undefined,
    input.location_id ? eq(stocktakes.location_id, input.location_id) : undefined,
  );
  const rows = ctx.tx
    .select({ ...stocktakeColumns(ctx, among), walk_position: steps.position })
    .from(stocktakes)
    .where(and(where, steps.where))
    .orderBy(...steps.orderBy)
    .limit(input.page_size + 1)
    .offset(input.cursor ? 0 : (input.page - 1) * input.page_size);
  return { steps, where, rows };
}

export async function fetchStocktake(ctx: Context, stocktakeId: string): Promise<Stocktake> {
  const [found] = await ctx.tx
    .select(stocktakeColumns(ctx))
    .from(stocktakes)
    .where(and(eq(stocktakes.theatre_id, ctx.theatreId), eq(stocktakes.id, stocktakeId)));
  if (!found) throw notFound();
  return found;
}

/** An open count that nobody counts on or closes beside this transaction; who opened it. */
export async function lockStocktake(ctx: Context<Transaction>, stocktakeId: string): Promise<string> {
  const [found] = await ctx.tx
    .select({ status: stocktakes.status, opened_by_id: stocktakes.opened_by_id })
    .from(stocktakes)
    .where(and(eq(stocktakes.theatre_id, ctx.theatreId), eq(stocktakes.id, stocktakeId)))
    .for("update");
  if (!found) throw notFound();
  if (found.status !== "open") throw new AppError("CONFLICT", "stocktakes.not_open");
  return found.opened_by_id;
}

/** What a list of lines selects, and from what. */
const lineColumns = {
  id: sql<string>`assessed.id`,
  item: sql<StocktakeLine["item"]>`(select json_build_object('id', i.id, 'name', i.name, 'inventory_number', i.inventory_number,
      'unit', i.unit, 'tracking', i.tracking, 'department', case when d.id is not null then
        json_build_object('short_code', d.short_code, 'name', d.name, 'color', d.color) end)
    from inventory_items i left join departments d on d.id = i.department_id where i.id = assessed.item_id)`,
  expected: sql<string>`assessed.expected::text`,
  counted: sql<string | null>`assessed.counted::text`,
  book: sql<string>`assessed.book::text`,
  difference: sql<string | null>`(assessed.counted - assessed.book)::text`,
  state: sql<StocktakeLine["state"]>`assessed.state`,
  standing: sql<string>`assessed.here::text`,
  elsewhere: sql<StocktakeLine["elsewhere"]>`coalesce((
    select json_agg(json_build_object('location_id', l.id, 'location', l.path, 'quantity', s.quantity::text) order by s.quantity desc, l.path)
    from inventory_stock s join inventory_locations l on l.id = s.location_id
    where s.theatre_id = assessed.theatre_id and s.item_id = assessed.item_id and s.location_id <> assessed.location_id), '[]'::json)`,
  booked: sql<StocktakeLine["booked"]>`(
    select json_build_object('type', m.type, 'from_location', l.path,
      'quantity', (case when m.to_location_id = assessed.location_id then m.quantity else -m.quantity end)::text)
    from inventory_movements m left join inventory_locations l on l.id = m.from_location_id and l.id <> assessed.location_id
    where m.theatre_id = assessed.theatre_id and m.batch_id = assessed.batch_id and m.item_id = assessed.item_id limit 1)`,
  note: sql<string | null>`assessed.note`,
  counted_by: sql<string | null>`${author(sql`assessed.counted_by_id`)}`,
  counted_at: sql<Date | null>`assessed.counted_at`.mapWith(stocktakes.closed_at),
};

const lineKeys: SortKey[] = [
  {
    name: "inventory_number",
    expression: sql`(select i.inventory_number from inventory_items i where i.id = assessed.item_id)`,
    type: "text",
  },
  { name: "counted_at", expression: sql`coalesce(assessed.counted_at, '-infinity')`, type: "timestamptz" },
];
const lineId: SortKey = { name: "id", expression: sql`assessed.id`, type: "uuid" };

function linesOf(ctx: Context, stocktakeId: string, among?: SQL): SQL {
  return assessed(ctx, sql`line.stocktake_id = ${stocktakeId}`, among);
}

/** A page of the lines of a count (with one more, if there is one), the walk that it is of, what it is from and narrowed by. */
export function findLines(ctx: Context, input: ListStocktakeLinesInput, among?: SQL) {
  const steps = walk({ sort: input.sort ?? "inventory_number", cursor: input.cursor }, lineKeys, lineId);
  const source = linesOf(ctx, input.id, among);
  const where = input.state?.length
    ? sql`assessed.state in (${sql.join(
        input.state.map((state) => sql`${state}`),
        sql`, `,
      )})`
    : undefined;
  const rows = ctx.tx
    .select({ ...lineColumns, walk_position: steps.position })
    .from(source)
    .where(and(where, steps.where))
    .orderBy(...steps.orderBy)
    .limit(input.page_size + 1)
    .offset(input.cursor ? 0 : (input.page - 1) * input.page_size);
  return { steps, source, where, rows };
}

/** All lines of a count that the caller may count, or the one of an item. */
export async function fetchLines(ctx: Context, stocktakeId: string, itemId?: string): Promise<StocktakeLine[]> {
  return ctx.tx
    .select(lineColumns)
    .from(linesOf(ctx, stocktakeId))
    .where(itemId ? sql`assessed.item_id = ${itemId}` : undefined)
    .orderBy(sql`assessed.item_id`);
}

export async function fetchTotals(ctx: Context, stocktakeId: string): Promise<Totals> {
  const [row] = await ctx.tx
    .select({ totals: totalsOf(ctx) })
    .from(stocktakes)
    .where(and(eq(stocktakes.theatre_id, ctx.theatreId), eq(stocktakes.id, stocktakeId)));
  if (!row) throw notFound();
  return row.totals;
}
