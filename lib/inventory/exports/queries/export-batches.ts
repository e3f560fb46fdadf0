import "server-only";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { exportTable } from "@/lib/core/tabular/export";
import { startWalk } from "@/lib/core/tabular/walk";
import { wordsOf } from "@/lib/core/words";
import { assertReader, exportedItems, fileOf, listColumns } from "@/lib/inventory/exports/rows";
import { ExportBatchesInput } from "@/lib/inventory/exports/schema";
import { findBatches } from "@/lib/inventory/movements/rows";
import type { BatchSummary } from "@/lib/inventory/movements/schema";

export const exportBatches = defineQuery({
  name: "inventory.exportBatches",
  permission: "inventory:export",
  summary: "Acts of movements, as of the list, as CSV or XLSX: a row each",
  input: ExportBatchesInput,
  output: Download,
  http: { method: "GET", path: "/inventory/batches/export", answer: "file" },
  async handler(ctx, { format, ...filter }) {
    assertReader(ctx, "inventory:read");
    const say = wordsOf(ctx.locale, "exports");
    const columns = listColumns<BatchSummary>(ctx, "batches", {
      number: { type: "number", width: 10, value: (act) => act.number },
      created_at: { type: "instant", value: (act) => act.created_at },
      type: { value: (act) => say(`type.${act.type}`) },
      lines: { type: "number", width: 10, value: (act) => act.items },
      from: { width: 28, value: (act) => act.from_location },
      to: { width: 28, value: (act) => act.to_location },
      comment: { width: 36, value: (act) => act.comment },
      override: { width: 36, value: (act) => act.override_reason },
      reverses: { type: "number", value: (act) => act.reverses_number },
      reversed_by: { type: "number", value: (act) => act.reversed_by_number },
      author: { width: 24, value: (act) => act.created_by },
    });
    const batches = await startWalk((step) => findBatches(ctx, { ...filter, ...step }, exportedItems(ctx)));
    return exportTable({ ...fileOf(ctx, "batches", format), columns, batches });
  },
});
