import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { inventoryItems, maintenanceRecords } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { selectRecords } from "@/lib/inventory/maintenance/rows";
import { ListRecordsInput, MaintenanceRecordList } from "@/lib/inventory/maintenance/schema";
import { visibleItems } from "@/lib/inventory/rows";

const keys: SortKey[] = [{ name: "done_on", expression: sql`${maintenanceRecords.done_on}`, type: "date" }];
const idKey: SortKey = { name: "id", expression: sql`${maintenanceRecords.id}`, type: "uuid" };

export const listRecords = defineQuery({
  name: "inventory.listRecords",
  permission: "inventory:read",
  summary: "What was done and found, the newest first",
  input: ListRecordsInput,
  output: MaintenanceRecordList,
  http: { method: "GET", path: "/inventory/maintenance/records" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "-done_on", cursor: input.cursor }, keys, idKey);
    const where = and(
      eq(maintenanceRecords.theatre_id, ctx.theatreId),
      visibleItems(ctx),
      input.item_id ? eq(maintenanceRecords.item_id, input.item_id) : undefined,
      input.plan_id ? eq(maintenanceRecords.plan_id, input.plan_id) : undefined,
    );
    const [rows, [count]] = await Promise.all([
      selectRecords(ctx, { walk_position: steps.position })
        .where(and(where, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(maintenanceRecords)
        .innerJoin(inventoryItems, eq(inventoryItems.id, maintenanceRecords.item_id))
        .where(where),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
