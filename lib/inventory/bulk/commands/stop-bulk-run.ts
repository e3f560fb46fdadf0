import "server-only";
import { AppError } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { endRun, fetchRun, lockRun } from "@/lib/inventory/bulk/rows";
import { BulkRun, BulkRunId } from "@/lib/inventory/bulk/schema";

export const stopBulkRun = defineCommand({
  name: "inventory.stopBulkRun",
  permission: "inventory:read",
  summary: "Stop a bulk run after the piece in hand; what was done stays, and can be undone",
  input: BulkRunId,
  output: BulkRun,
  http: { method: "POST", path: "/inventory/bulk/{id}/stop" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const run = await lockRun(ctx, input.id);
    if (run.finished_at) throw new AppError("CONFLICT", "bulk.finished");
    await endRun(ctx, run);
    return fetchRun(ctx, run.id);
  },
});
