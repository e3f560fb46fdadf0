import "server-only";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { exportTable } from "@/lib/core/tabular/export";
import { startWalk } from "@/lib/core/tabular/walk";
import { assertReader, exportedItems, fileOf, listColumns } from "@/lib/inventory/exports/rows";
import { ExportRepairsInput } from "@/lib/inventory/exports/schema";
import { findRepairs } from "@/lib/inventory/repairs/rows";
import type { Repair } from "@/lib/inventory/repairs/schema";

export const exportRepairs = defineQuery({
  name: "inventory.exportRepairs",
  permission: "inventory:export",
  summary: "What is in the workshops, as of the list, as CSV or XLSX",
  input: ExportRepairsInput,
  output: Download,
  http: { method: "GET", path: "/inventory/repairs/export", answer: "file" },
  async handler(ctx, { format, ...filter }) {
    assertReader(ctx, "inventory:read");
    const columns = listColumns<Repair>(ctx, "repairs", {
      inventory_number: { value: (row) => row.item.inventory_number },
      name: { width: 44, value: (row) => row.item.name },
      department: { value: (row) => row.department?.name },
      quantity: { type: "number", width: 12, value: (row) => row.quantity },
      unit: { width: 12, value: (row) => row.item.unit },
      location: { width: 28, value: (row) => row.location.path },
      since: { type: "instant", value: (row) => row.since },
      reason: { width: 44, value: (row) => row.reason },
      sent_by: { width: 24, value: (row) => row.sent_by },
      from: { width: 28, value: (row) => row.from_location?.path },
    });
    const batches = await startWalk((step) => findRepairs(ctx, { ...filter, ...step }, exportedItems(ctx)));
    return exportTable({ ...fileOf(ctx, "repairs", format), columns, batches });
  },
});
