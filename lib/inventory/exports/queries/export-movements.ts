import "server-only";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { exportTable } from "@/lib/core/tabular/export";
import { fileOf, movementExportColumns, walkMovements } from "@/lib/inventory/exports/rows";
import { ExportMovementsInput } from "@/lib/inventory/exports/schema";

export const exportMovements = defineQuery({
  name: "inventory.exportMovements",
  permission: "inventory:export",
  summary: "Movements with their acts, as CSV or XLSX",
  input: ExportMovementsInput,
  output: Download,
  http: { method: "GET", path: "/inventory/movements/export", answer: "file" },
  async handler(ctx, input) {
    const batches = walkMovements(ctx, input);
    return exportTable({ ...fileOf(ctx, "movements", input.format), columns: movementExportColumns(ctx), batches });
  },
});
