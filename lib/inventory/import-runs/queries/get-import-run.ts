import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchImportRun } from "@/lib/inventory/import-runs/rows";
import { ImportReport, ImportRunId } from "@/lib/inventory/imports/schema";

export const getImportRun = defineQuery({
  name: "inventory.getImportRun",
  permission: "inventory:import",
  summary: "A large import of one's own: how far it is, or what it came to",
  input: ImportRunId,
  output: ImportReport,
  http: { method: "GET", path: "/inventory/import/{id}" },
  handler: (ctx, input) => fetchImportRun(ctx, input.id),
});
