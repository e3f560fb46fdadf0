import "server-only";
import { eq, sql } from "drizzle-orm";
import { inventoryItems, maintenancePlans } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf } from "@/lib/core/sorting";
import { findPlans } from "@/lib/inventory/maintenance/rows";
import { ListPlansInput, MaintenancePlanList } from "@/lib/inventory/maintenance/schema";

export const listPlans = defineQuery({
  name: "inventory.listPlans",
  permission: "inventory:read",
  summary: "Maintenance plans",
  input: ListPlansInput,
  output: MaintenancePlanList,
  http: { method: "GET", path: "/inventory/maintenance/plans" },
  async handler(ctx, input) {
    const found = findPlans(ctx, input);
    const [rows, [count]] = await Promise.all([
      found.rows,
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(maintenancePlans)
        .leftJoin(inventoryItems, eq(inventoryItems.id, maintenancePlans.item_id))
        .where(found.where),
    ]);
    return pageOf(input, found.steps, rows, count?.total ?? 0);
  },
});
