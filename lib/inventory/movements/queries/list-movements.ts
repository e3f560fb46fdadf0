import "server-only";
import { eq, sql } from "drizzle-orm";
import { inventoryItems, inventoryMovements } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf } from "@/lib/core/sorting";
import { findMovements } from "@/lib/inventory/movements/rows";
import { ListMovementsInput, MovementList } from "@/lib/inventory/movements/schema";

export const listMovements = defineQuery({
  name: "inventory.listMovements",
  permission: "inventory:read",
  summary: "Movements of all items, the newest first",
  input: ListMovementsInput,
  output: MovementList,
  http: { method: "GET", path: "/inventory/movements" },
  async handler(ctx, input) {
    const found = findMovements(ctx, input);
    const [rows, [count]] = await Promise.all([
      found.rows,
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(inventoryMovements)
        .innerJoin(inventoryItems, eq(inventoryItems.id, inventoryMovements.item_id))
        .where(found.where),
    ]);
    return pageOf(input, found.steps, rows, count?.total ?? 0);
  },
});
