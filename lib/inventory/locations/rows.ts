import "server-only";
import { and, eq, getTableColumns, sql, type SQL } from "drizzle-orm";
import { inventoryLocations } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { visibleItems } from "@/lib/inventory/rows";
import type { Location } from "@/lib/inventory/locations/schema";

const { ancestor_ids: ancestors, ...stored } = getTableColumns(inventoryLocations);
const columns = { ...stored, depth: sql<number>`cardinality(${ancestors}) - 1` };

/** Items that stand in each branch, counted in one pass; null where nobody asked. */
export function itemCount(isWanted: boolean): SQL<number | null> {
  return isWanted ? sql<number>`coalesce(branch.items, 0)::int` : sql<null>`null::int`;
}

export function selectLocations<T extends Record<string, SQL>>(ctx: Context, extra: T, { counts = false } = {}) {
  const rows = ctx.tx
    .select({ ...columns, items: itemCount(counts), ...extra })
    .from(inventoryLocations)
    .$dynamic();
  if (!counts) return rows;
  const branch = sql`(select id, count(*) as items from (
      select distinct up.id, s.item_id from inventory_stock s
      join inventory_items on inventory_items.id = s.item_id and inventory_items.deleted_at is null and ${visibleItems(ctx)}
      join inventory_locations own on own.id = s.location_id cross join unnest(own.ancestor_ids) as up(id)
      where s.theatre_id = ${ctx.theatreId}) held group by id) branch`;
  return rows.leftJoin(branch, sql`branch.id = ${inventoryLocations.id}`);
}

export function locationsOf(ctx: Context, condition?: SQL): SQL | undefined {
  return and(eq(inventoryLocations.theatre_id, ctx.theatreId), condition);
}

export async function fetchLocation(ctx: Context, locationId: string): Promise<Location> {
  const [location] = await selectLocations(ctx, {}).where(locationsOf(ctx, eq(inventoryLocations.id, locationId)));
  if (!location) throw notFound();
  return location;
}
