import "server-only";
import { eq, sql } from "drizzle-orm";
import { inventoryItems, inventoryLocations, inventoryStock } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf } from "@/lib/core/sorting";
import { findRepairs } from "@/lib/inventory/repairs/rows";
import { ListRepairsInput, RepairList } from "@/lib/inventory/repairs/schema";

export const listRepairs = defineQuery({
  name: "inventory.listRepairs",
  permission: "inventory:read",
  summary: "What is in the workshops, the longest first: since when, why and who sent it",
  input: ListRepairsInput,
  output: RepairList,
  http: { method: "GET", path: "/inventory/repairs" },
  async handler(ctx, input) {
    const found = findRepairs(ctx, input);
    const [rows, [count]] = await Promise.all([
      found.rows,
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(inventoryStock)
        .innerJoin(inventoryItems, eq(inventoryItems.id, inventoryStock.item_id))
        .innerJoin(inventoryLocations, eq(inventoryLocations.id, inventoryStock.location_id))
        .where(found.where),
    ]);
    return pageOf(input, found.steps, rows, count?.total ?? 0);
  },
});
