import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { defineQuery } from "@/lib/core/operation";
import { pageOf } from "@/lib/core/sorting";
import { checkFieldConditions } from "@/lib/inventory/field-conditions/rows";
import { findPage } from "@/lib/inventory/listing/rows";
import { ItemList, ListItemsInput, type Totals } from "@/lib/inventory/schema";
import { standsIn } from "@/lib/inventory/selection/rows";

const total = sql<number>`count(*)::int`;
const { unit, quantity, current_value: value } = inventoryItems;

/** Of a thing that stands at several places, asked for one of them, only what stands there counts. */
function totalsOf(ctx: Context, locationId: string | undefined): SQL<Totals | null> {
  const held = locationId
    ? sql`(select sum(stock.quantity) from inventory_stock stock where stock.item_id = ${inventoryItems.id} and ${standsIn(ctx, locationId)})`
    : sql`${quantity}`;
  return sql<Totals | null>`json_build_object(
    'quantity', case when min(${unit}) = max(${unit}) then sum(${held})::text end,
    'unit', case when min(${unit}) = max(${unit}) then min(${unit}) end,
    'value', round(coalesce(sum(${value} * ${held}), 0), 2)::text)`;
}

export const listItems = defineQuery({
  name: "inventory.listItems",
  permission: "inventory:read",
  summary:
    "Items, filtered, sorted and searched in Russian and English. With `category_id`, also by the fields of that category: " +
    "`field.<key>=` exactly this (repeated: any of them), `field.<key>.has=` contains this text, `field.<key>.min=` and `field.<key>.max=` " +
    "a range of a number (in the unit of the field) or of days",
  input: ListItemsInput,
  output: ItemList,
  http: { method: "GET", path: "/inventory" },
  async handler(ctx, input) {
    await checkFieldConditions(ctx, input);
    const page = findPage(ctx, input);
    const [rows, [sums]] = await Promise.all([
      page.rows,
      ctx.tx
        .select({ total, totals: input.include?.includes("totals") ? totalsOf(ctx, input.location_id) : sql<null>`null::json` })
        .from(inventoryItems)
        .where(page.where),
    ]);
    return { ...pageOf(input, page.steps, rows, sums?.total ?? 0), totals: sums?.totals ?? null };
  },
});
