import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { inventoryBulkRuns } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { bulkLimits } from "@/lib/inventory/bulk/constants";
import { queueRun } from "@/lib/inventory/bulk/rows";

/** Takes up the runs whose worker died: its job stays locked in the queue for hours, and nothing else would go on with them. */
export const retryBulkRuns = defineCommand({
  name: "inventory.retryBulkRuns",
  permission: "system",
  cron: "* * * * *",
  summary: "Takes up bulk runs that nobody works at",
  input: z.strictObject({}),
  output: z.object({ runs: z.number().int() }),
  async handler(ctx) {
    const quiet = sql`${inventoryBulkRuns.updated_at} < clock_timestamp() - make_interval(secs => ${bulkLimits.quietSeconds})`;
    const runs = await ctx.tx
      .select({ id: inventoryBulkRuns.id, theatre_id: inventoryBulkRuns.theatre_id })
      .from(inventoryBulkRuns)
      .where(and(inArray(inventoryBulkRuns.status, ["waiting", "running"]), quiet))
      .for("update", { skipLocked: true });
    for (const { id, theatre_id } of runs) {
      await ctx.tx
        .update(inventoryBulkRuns)
        .set({ tries: sql`${inventoryBulkRuns.tries} + 1` })
        .where(eq(inventoryBulkRuns.id, id));
      await queueRun(ctx, id, theatre_id);
    }
    ctx.unchanged();
    return { runs: runs.length };
  },
});
