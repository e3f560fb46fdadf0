import "server-only";
import { and, isNull, sql, type SQL } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { movementGroups } from "@/lib/inventory/analytics/rules";
import type { Analytics } from "@/lib/inventory/analytics/schema";
import { isLoss } from "@/lib/inventory/movements/rows";
import { visibleItems } from "@/lib/inventory/rows";
import { stands } from "@/lib/inventory/selection/rows";
import { beginOf, endOf, movedUntil, type Span, staysWithin } from "@/lib/inventory/stays/rows";

const most = 20;
const thing = sql`json_build_object('id', inventory_items.id, 'name', inventory_items.name,
  'inventory_number', inventory_items.inventory_number, 'unit', inventory_items.unit)`;
const worth = sql`coalesce(inventory_items.current_value, 0)`;
const listed = (types: readonly string[]) => sql.raw(types.map((type) => `'${type}'`).join(", "));
const live = (ctx: Context) => and(visibleItems(ctx), isNull(inventoryItems.deleted_at));

/** A sum has one row, whatever it sums. */
function told<R>(row: R | undefined): R {
  if (!row) throw new Error("a sum gave no row");
  return row;
}

interface UseRows extends Record<string, unknown> {
  issues: number;
  days_out: number;
  repairs: number;
  repair_days: number;
  cost: string;
  records: number;
  categories: Analytics["use"]["categories"];
  items: Analytics["use"]["items"];
  repaired: Analytics["repairs"]["items"];
}

/** Use and repairs in one pass over the movements. A day counts once, however much of the item is out. */
export async function fetchUse(ctx: Context, span: Span): Promise<UseRows> {
  const begin = beginOf(span);
  const days = (counted: SQL) =>
    sql`coalesce(sum(extract(epoch from next_at - greatest(created_at, ${begin}))) filter (where ${counted}), 0) / 86400`;
  const [row] = await ctx.tx.execute<UseRows>(sql`
    with moved as (${movedUntil(ctx, span)}), told as (
      select item_id,
        count(*) filter (where type in (${listed(movementGroups.out)}) and created_at >= ${begin})::int as issues, ${days(staysWithin("out", span))} as days_out,
        count(*) filter (where type = 'to_repair' and created_at >= ${begin})::int as repairs, ${days(staysWithin("repair", span))} as repair_days
      from moved group by item_id
    ), paid as (
      select item_id, sum(cost) as cost, count(*)::int as records from maintenance_records
      where theatre_id = ${ctx.theatreId} and done_on between ${span.from}::date and ${span.to}::date group by item_id
    ), held as materialized (
      select inventory_items.id, ${thing} as item, category.ancestor_ids[1] as root_id, coalesce(told.issues, 0) as issues, coalesce(told.days_out, 0) as days_out,
        coalesce(told.repairs, 0) as repairs, coalesce(told.repair_days, 0) as repair_days, coalesce(paid.cost, 0) as cost, coalesce(paid.records, 0) as records
      from inventory_items
      join inventory_categories category on category.id = inventory_items.category_id
      left join told on told.item_id = inventory_items.id
      left join paid on paid.item_id = inventory_items.id
      where ${visibleItems(ctx)} and (told.issues > 0 or told.days_out > 0 or told.repairs > 0 or told.repair_days > 0 or paid.records > 0)
    )
    select coalesce(sum(issues), 0)::int as issues, round(coalesce(sum(days_out), 0))::float as days_out, coalesce(sum(repairs), 0)::int as repairs,
      round(coalesce(sum(repair_days), 0))::float as repair_days, round(coalesce(sum(cost), 0), 2)::text as cost, coalesce(sum(records), 0)::int as records,
      (select coalesce(json_agg(one), '[]') from (
        select root.id, root.name, sum(issues)::int as issues, round(sum(days_out))::float as days_out
        from held join inventory_categories root on root.id = held.root_id
        group by root.id having sum(issues) > 0 order by issues desc, root.name) one) as categories,
      (select coalesce(json_agg(one), '[]') from (
        select item, issues, round(days_out)::float as days_out from held where issues > 0 order by issues desc, days_out desc, id limit ${most}) one) as items,
      (select coalesce(json_agg(one), '[]') from (
        select item, repairs, round(repair_days)::float as days, round(cost, 2)::text as cost from held
        where repairs > 0 or cost > 0 or round(repair_days) > 0 order by repairs desc, cost desc, repair_days desc, id limit ${most}) one) as repaired
    from held`);
  return told(row);
}

interface ValueRow extends Record<string, unknown> {
  by: "all" | "category" | "department" | "location";
  id: string | null;
  name: string | null;
  items: number;
  value: string;
}

/** What is owned, by the roots of the two trees and by department. At a place counts what stands there. */
export async function fetchValue(ctx: Context): Promise<ValueRow[]> {
  const sums = sql`count(*)::int as items, round(coalesce(sum(value), 0), 2)::text as value`;
  return ctx.tx.execute<ValueRow>(sql`
    with owned as materialized (
      select inventory_items.id, inventory_items.department_id, category.ancestor_ids[1] as root_id, ${worth} as each, ${worth} * inventory_items.quantity as value
      from inventory_items join inventory_categories category on category.id = inventory_items.category_id where ${live(ctx)}
    ), placed as (
      select location.ancestor_ids[1] as root_id, owned.id, sum(owned.each * stock.quantity) as value
      from inventory_stock stock
      join owned on owned.id = stock.item_id
      join inventory_locations location on location.id = stock.location_id
      where stock.theatre_id = ${ctx.theatreId} group by 1, 2
    )
    select 'all' as by, null::uuid as id, null as name, ${sums} from owned
    union all select 'category', root.id, root.name, ${sums} from owned join inventory_categories root on root.id = owned.root_id group by root.id
    union all select 'department', department.id, department.name, ${sums} from owned left join departments department on department.id = owned.department_id group by department.id
    union all select 'location', root.id, root.name, ${sums} from placed join inventory_locations root on root.id = placed.root_id group by root.id`);
}

interface IdleRow extends Record<string, unknown> {
  items: number;
  value: string;
  most: Analytics["idle"]["most"];
}

/** What stands somewhere and has not moved on or after a day; the dearest of it named. */
export async function fetchIdle(ctx: Context, since: string, zone: string): Promise<IdleRow> {
  const [row] = await ctx.tx.execute<IdleRow>(sql`
    with idle as materialized (
      select inventory_items.id, ${thing} as item, ${worth} * inventory_items.quantity as value from inventory_items
      where ${live(ctx)} and ${stands} and inventory_items.status <> 'decommissioned' and not exists (
        select 1 from inventory_movements m where m.theatre_id = ${ctx.theatreId} and m.item_id = inventory_items.id
          and m.created_at >= ${beginOf({ from: since, to: since, zone })})
    )
    select count(*)::int as items, round(coalesce(sum(value), 0), 2)::text as value,
      (select coalesce(json_agg(one), '[]') from (
        select item, round(value, 2)::text as value,
          (select (max(m.created_at) at time zone ${zone})::date::text from inventory_movements m
            where m.theatre_id = ${ctx.theatreId} and m.item_id = dear.id) as last_moved_on
        from (select * from idle order by value desc, id limit ${most}) dear order by dear.value desc, dear.id) one) as most
    from idle`);
  return told(row);
}

interface LossRow extends Record<string, unknown> {
  movements: number;
  value: string;
  items: Analytics["losses"]["items"];
}

export async function fetchLosses(ctx: Context, span: Span): Promise<LossRow> {
  const [row] = await ctx.tx.execute<LossRow>(sql`
    with lost as materialized (
      select inventory_items.id, ${thing}::jsonb as item, count(*)::int as movements, sum(m.quantity) as quantity, sum(m.quantity) * ${worth} as value
      from inventory_movements m join inventory_items on inventory_items.id = m.item_id
      where m.theatre_id = ${ctx.theatreId} and m.created_at >= ${beginOf(span)} and m.created_at < ${endOf(span)}
        and ${isLoss(sql`m`)} and ${visibleItems(ctx)}
      group by inventory_items.id
    )
    select coalesce(sum(movements), 0)::int as movements, round(coalesce(sum(value), 0), 2)::text as value,
      (select coalesce(json_agg(one), '[]') from (
        select item, movements, quantity::text as quantity, round(value, 2)::text as value from lost order by lost.value desc, id limit ${most}) one) as items
    from lost`);
  return told(row);
}

interface DayRow extends Record<string, unknown> {
  day: string;
  out: number;
  back: number;
  other: number;
}

/** Movements by day of the theatre's zone, in the groups of the chart. */
export async function fetchDays(ctx: Context, span: Span): Promise<DayRow[]> {
  const of = (group: keyof typeof movementGroups) => sql`count(*) filter (where m.type in (${listed(movementGroups[group])}))::int`;
  const isAll = ctx.can("inventory:read") === "all";
  const own = isAll ? sql`` : sql`join inventory_items on inventory_items.id = m.item_id and ${visibleItems(ctx)}`;
  return ctx.tx.execute<DayRow>(sql`
    select (m.created_at at time zone ${span.zone})::date::text as day, ${of("out")} as out, ${of("back")} as back, ${of("other")} as other
    from inventory_movements m ${own}
    where m.theatre_id = ${ctx.theatreId} and m.created_at >= ${beginOf(span)} and m.created_at < ${endOf(span)}
    group by 1`);
}
