import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { inventoryImportRuns } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { importRunLimits } from "@/lib/inventory/import-runs/constants";
import { queueImportRun } from "@/lib/inventory/import-runs/rows";

/** Takes up the imports whose worker died: its job stays locked in the queue for hours, and nothing else would go on with them. */
export const retryImportRuns = defineCommand({
  name: "inventory.retryImportRuns",
  permission: "system",
  cron: "* * * * *",
  summary: "Takes up large imports that nobody works at",
  input: z.strictObject({}),
  output: z.object({ runs: z.number().int() }),
  async handler(ctx) {
    const quiet = sql`${inventoryImportRuns.updated_at} < clock_timestamp() - make_interval(secs => ${importRunLimits.quietSeconds})`;
    const runs = await ctx.tx
      .select({ id: inventoryImportRuns.id, theatre_id: inventoryImportRuns.theatre_id })
      .from(inventoryImportRuns)
      .where(and(isNull(inventoryImportRuns.finished_at), quiet))
      .for("update", { skipLocked: true });
    for (const { id, theatre_id } of runs) {
      await ctx.tx
        .update(inventoryImportRuns)
        .set({ tries: sql`${inventoryImportRuns.tries} + 1` })
        .where(eq(inventoryImportRuns.id, id));
      await queueImportRun(ctx, id, theatre_id);
    }
    ctx.unchanged();
    return { runs: runs.length };
  },
});
