import "server-only";
import { sql } from "drizzle-orm";
import { inventoryBatches } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf } from "@/lib/core/sorting";
import { findBatches } from "@/lib/inventory/movements/rows";
import { BatchList, ListBatchesInput } from "@/lib/inventory/movements/schema";

export const listBatches = defineQuery({
  name: "inventory.listBatches",
  permission: "inventory:read",
  summary: "Acts of movements, the newest first",
  input: ListBatchesInput,
  output: BatchList,
  http: { method: "GET", path: "/inventory/batches" },
  async handler(ctx, input) {
    const found = findBatches(ctx, input);
    const [rows, [count]] = await Promise.all([
      found.rows,
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(inventoryBatches)
        .where(found.where),
    ]);
    return pageOf(input, found.steps, rows, count?.total ?? 0);
  },
});
