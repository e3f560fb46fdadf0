import "server-only";
import { and, eq, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import { inventoryItems, inventoryKitItems, inventoryKits, inventoryLocations } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { inTrees, visibleKits } from "@/lib/inventory/kits/rows";
import { canMoveItem } from "@/lib/inventory/policy";
import { selectItems, visibleItems } from "@/lib/inventory/rows";
import type { ScannedItem, ScannedKit, ScannedPlace } from "@/lib/inventory/scan/schema";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idsOf = (readings: readonly string[]) => readings.filter((reading) => uuid.test(reading));
const textArray = (values: readonly string[]) =>
  sql`array[${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )}]::text[]`;

const extras = {
  standing: sql<ScannedItem["stock"]>`coalesce((
    select json_agg(json_build_object('location_id', l.id, 'location', l.path, 'type', l.type, 'quantity', s.quantity::text)
      order by s.quantity desc, l.path)
    from inventory_stock s join inventory_locations l on l.id = s.location_id
    where s.theatre_id = inventory_items.theatre_id and s.item_id = inventory_items.id), '[]'::json)`,
  is_overdue: sql<boolean>`coalesce(inventory_items.inspection_due_on < (
    select (now() at time zone t.time_zone)::date from theatres t where t.id = inventory_items.theatre_id), false)`,
  kits: sql<ScannedItem["kits"]>`coalesce((
    select json_agg(json_build_object('id', k.id, 'code', k.code, 'name', k.name) order by k.path)
    from inventory_kits k
    where k.theatre_id = inventory_items.theatre_id and (k.case_item_id = inventory_items.id or k.id in (
      select ki.kit_id from inventory_kit_items ki where ki.theatre_id = inventory_items.theatre_id and ki.item_id = inventory_items.id))),
    '[]'::json)`,
};

async function fetchScanned(ctx: Context, condition: SQL | undefined): Promise<ScannedItem[]> {
  const rows = await selectItems(ctx.tx, extras).where(and(visibleItems(ctx), isNull(inventoryItems.deleted_at), condition));
  return rows.map((row) => ({
    ...row,
    kind: "item",
    number: row.inventory_number,
    stock: row.standing,
    may_move: Boolean(ctx.can("inventory:move")) && canMoveItem(ctx.actor, row),
  }));
}

/**
 * Items that a reading names by number or serial number. The trigrams of what is searched for find them; both columns are in there, so
 * no index of its own is needed.
 */
export function fetchItemsByCode(ctx: Context, readings: readonly string[]): Promise<ScannedItem[]> {
  const keys = textArray(readings);
  const parts = readings.map((reading) => sql`${inventoryItems.search_text} like ${`%${reading.replace(/[\\%_]/g, "\\$&")}%`}`);
  const ids = idsOf(readings);
  return fetchScanned(
    ctx,
    or(
      and(
        or(...parts),
        sql`(search_fold(${inventoryItems.inventory_number}) = any(${keys}) or search_fold(${inventoryItems.serial_number}) = any(${keys}))`,
      ),
      ids.length > 0 ? inArray(inventoryItems.id, ids) : undefined,
    ),
  );
}

interface TreeLine {
  ancestor_ids: string[];
  item_id: string;
  quantity: string;
}

/** What belongs into these kits and into those that hang below them, the cases too. */
async function fetchTreeLines(ctx: Context, kitIds: readonly string[]): Promise<TreeLine[]> {
  const where = and(eq(inventoryKits.theatre_id, ctx.theatreId), inTrees(kitIds));
  const { ancestor_ids, case_item_id } = inventoryKits;
  const [held, cases] = await Promise.all([
    ctx.tx
      .select({ ancestor_ids, item_id: inventoryKitItems.item_id, quantity: inventoryKitItems.quantity })
      .from(inventoryKitItems)
      .innerJoin(inventoryKits, eq(inventoryKits.id, inventoryKitItems.kit_id))
      .where(where),
    ctx.tx.select({ ancestor_ids, item_id: case_item_id }).from(inventoryKits).where(where),
  ]);
  return [...held, ...cases.flatMap((kit) => (kit.item_id ? [{ ...kit, item_id: kit.item_id, quantity: "1" }] : []))];
}

/** Kits by code, each with all that belongs into it and into the cases in it. */
export async function fetchKitsByCode(ctx: Context, readings: readonly string[]): Promise<ScannedKit[]> {
  const ids = idsOf(readings);
  const kits = await ctx.tx
    .select({ id: inventoryKits.id, name: inventoryKits.name, number: inventoryKits.code })
    .from(inventoryKits)
    .where(
      and(
        visibleKits(ctx),
        or(
          sql`search_fold(${inventoryKits.code}) = any(${textArray(readings)})`,
          ids.length > 0 ? inArray(inventoryKits.id, ids) : undefined,
        ),
      ),
    );
  if (kits.length === 0) return [];
  const lines = await fetchTreeLines(
    ctx,
    kits.map((kit) => kit.id),
  );
  const itemIds = [...new Set(lines.map((line) => line.item_id))];
  const items = itemIds.length > 0 ? await fetchScanned(ctx, inArray(inventoryItems.id, itemIds)) : [];
  return kits.map((kit) => ({
    ...kit,
    kind: "kit",
    lines: items
      .map((item) => {
        const own = lines.filter((line) => line.item_id === item.id && line.ancestor_ids.includes(kit.id));
        return { item, quantity: String(own.reduce((sum, line) => sum + Number(line.quantity), 0)) };
      })
      .filter((line) => Number(line.quantity) > 0)
      .toSorted((a, b) => a.item.number.localeCompare(b.item.number, "ru")),
  }));
}

export async function fetchPlacesByCode(ctx: Context, readings: readonly string[]): Promise<ScannedPlace[]> {
  const ids = idsOf(readings);
  const rows = await ctx.tx
    .select({
      id: inventoryLocations.id,
      name: inventoryLocations.name,
      number: inventoryLocations.code,
      path: inventoryLocations.path,
      type: inventoryLocations.type,
      is_active: inventoryLocations.is_active,
    })
    .from(inventoryLocations)
    .where(
      and(
        eq(inventoryLocations.theatre_id, ctx.theatreId),
        or(
          sql`search_fold(${inventoryLocations.code}) = any(${textArray(readings)})`,
          ids.length > 0 ? inArray(inventoryLocations.id, ids) : undefined,
        ),
      ),
    );
  return rows.map((row) => ({ ...row, kind: "place" }));
}
