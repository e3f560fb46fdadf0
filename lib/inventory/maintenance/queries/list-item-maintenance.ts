import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import { maintenanceRecords } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { dueColumns, dueLines, selectRecords, today, withSigning } from "@/lib/inventory/maintenance/rows";
import { ItemMaintenance, ItemMaintenanceInput } from "@/lib/inventory/maintenance/schema";
import { fetchItem } from "@/lib/inventory/rows";

export const listItemMaintenance = defineQuery({
  name: "inventory.listItemMaintenance",
  permission: "inventory:read",
  summary: "Plans of an item with the day each is due, and its last fifty records",
  input: ItemMaintenanceInput,
  output: ItemMaintenance,
  http: { method: "GET", path: "/inventory/{id}/maintenance" },
  async handler(ctx, input) {
    await fetchItem(ctx, input.id, { isDeleted: true });
    const [rows, records] = await Promise.all([
      ctx.tx
        .select(dueColumns)
        .from(dueLines(sql`inventory_items.id = ${input.id}`, today(ctx)))
        .orderBy(sql`due.due_on, due.title`),
      selectRecords(ctx, {})
        .where(and(eq(maintenanceRecords.theatre_id, ctx.theatreId), eq(maintenanceRecords.item_id, input.id)))
        .orderBy(desc(maintenanceRecords.done_on), desc(maintenanceRecords.id))
        .limit(50),
    ]);
    return { lines: rows.map((row) => withSigning(ctx, row)), records };
  },
});
