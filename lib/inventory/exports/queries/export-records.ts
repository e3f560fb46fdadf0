import "server-only";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { exportTable } from "@/lib/core/tabular/export";
import { startWalk } from "@/lib/core/tabular/walk";
import { wordsOf } from "@/lib/core/words";
import { assertReader, exportedItems, fileOf, listColumns } from "@/lib/inventory/exports/rows";
import { ExportRecordsInput } from "@/lib/inventory/exports/schema";
import { findRecords } from "@/lib/inventory/maintenance/rows";
import type { MaintenanceRecord } from "@/lib/inventory/maintenance/schema";

export const exportRecords = defineQuery({
  name: "inventory.exportRecords",
  permission: "inventory:export",
  summary: "What was done and found and what it cost, as of the list, as CSV or XLSX",
  input: ExportRecordsInput,
  output: Download,
  http: { method: "GET", path: "/inventory/maintenance/records/export", answer: "file" },
  async handler(ctx, { format, ...filter }) {
    assertReader(ctx, "inventory:read");
    const say = wordsOf(ctx.locale, "maintenance");
    const columns = listColumns<MaintenanceRecord>(ctx, "records", {
      done_on: { type: "day", width: 12, value: (record) => record.done_on },
      inventory_number: { value: (record) => record.item.inventory_number },
      name: { width: 44, value: (record) => record.item.name },
      plan: { width: 36, value: (record) => record.plan?.title ?? say("no_plan") },
      kind: { value: (record) => (record.plan ? say(`kind.${record.plan.kind}`) : null) },
      result: { width: 14, value: (record) => say(`result.${record.result}`) },
      cost: { type: "number", width: 14, value: (record) => record.cost },
      note: { width: 44, value: (record) => record.note },
      created_by: { width: 24, value: (record) => record.created_by },
      created_at: { type: "instant", value: (record) => record.created_at },
    });
    const batches = await startWalk((step) => findRecords(ctx, { ...filter, ...step }, exportedItems(ctx)));
    return exportTable({ ...fileOf(ctx, "records", format), columns, batches });
  },
});
