import "server-only";
import { AppError } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { endImportRun, fetchImportRun, lockImportRun } from "@/lib/inventory/import-runs/rows";
import { ImportReport, ImportRunId } from "@/lib/inventory/imports/schema";

export const stopImportRun = defineCommand({
  name: "inventory.stopImportRun",
  permission: "inventory:import",
  summary: "Stop a large import after the rows in hand; what was written stays, and the same file adds the rest",
  input: ImportRunId,
  output: ImportReport,
  http: { method: "POST", path: "/inventory/import/{id}/stop" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const run = await lockImportRun(ctx, input.id);
    if (run.finished_at) throw new AppError("CONFLICT", "inventory.import_finished");
    await endImportRun(ctx, run, "stopped");
    return fetchImportRun(ctx, run.id);
  },
});
