import "server-only";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { exportTable } from "@/lib/core/tabular/export";
import { startWalk } from "@/lib/core/tabular/walk";
import { wordsOf } from "@/lib/core/words";
import { assertReader, exportedItems, fileOf, listColumns } from "@/lib/inventory/exports/rows";
import { ExportMovementsInput } from "@/lib/inventory/exports/schema";
import { findMovements } from "@/lib/inventory/movements/rows";
import type { MovementEntry } from "@/lib/inventory/movements/schema";

export const exportMovements = defineQuery({
  name: "inventory.exportMovements",
  permission: "inventory:export",
  summary: "Movements with their acts, as of the list, as CSV or XLSX",
  input: ExportMovementsInput,
  output: Download,
  http: { method: "GET", path: "/inventory/movements/export", answer: "file" },
  async handler(ctx, { format, ...filter }) {
    assertReader(ctx, "inventory:read");
    const say = wordsOf(ctx.locale, "exports");
    const columns = listColumns<MovementEntry>(ctx, "movements", {
      created_at: { type: "instant", value: (row) => row.created_at },
      act: { type: "number", width: 10, value: (row) => row.batch_number },
      type: { value: (row) => say(`type.${row.type}`) },
      inventory_number: { value: (row) => row.item.inventory_number },
      name: { width: 44, value: (row) => row.item.name },
      quantity: { type: "number", width: 12, value: (row) => row.quantity },
      unit: { value: (row) => row.item.unit },
      from: { width: 28, value: (row) => row.from_location },
      to: { width: 28, value: (row) => row.to_location },
      comment: { width: 36, value: (row) => row.comment },
      override: { width: 36, value: (row) => row.override_reason },
      author: { width: 24, value: (row) => row.created_by },
    });
    const batches = await startWalk((step) => findMovements(ctx, { ...filter, ...step }, exportedItems(ctx)));
    return exportTable({ ...fileOf(ctx, "movements", format), columns, batches });
  },
});
