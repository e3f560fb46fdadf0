import "server-only";
import { eq, sql } from "drizzle-orm";
import { inventoryItems, maintenancePlans, maintenanceRecords } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf } from "@/lib/core/sorting";
import { findRecords } from "@/lib/inventory/maintenance/rows";
import { ListRecordsInput, MaintenanceRecordList } from "@/lib/inventory/maintenance/schema";

const figures = {
  total: sql<number>`count(*)::int`,
  cost: sql<string>`round(coalesce(sum(${maintenanceRecords.cost}), 0), 2)::text`,
};

export const listRecords = defineQuery({
  name: "inventory.listRecords",
  permission: "inventory:read",
  summary: "What was done and found and what it cost, the newest first",
  input: ListRecordsInput,
  output: MaintenanceRecordList,
  http: { method: "GET", path: "/inventory/maintenance/records" },
  async handler(ctx, input) {
    const found = findRecords(ctx, input);
    const [rows, [count]] = await Promise.all([
      found.rows,
      ctx.tx
        .select(figures)
        .from(maintenanceRecords)
        .innerJoin(inventoryItems, eq(inventoryItems.id, maintenanceRecords.item_id))
        .leftJoin(maintenancePlans, eq(maintenancePlans.id, maintenanceRecords.plan_id))
        .where(found.where),
    ]);
    return { ...pageOf(input, found.steps, rows, count?.total ?? 0), cost: count?.cost ?? "0.00" };
  },
});
