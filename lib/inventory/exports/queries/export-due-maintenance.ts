import "server-only";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { exportTable } from "@/lib/core/tabular/export";
import { startWalk } from "@/lib/core/tabular/walk";
import { wordsOf } from "@/lib/core/words";
import { assertReader, exportedItems, fileOf, listColumns } from "@/lib/inventory/exports/rows";
import { ExportDueInput } from "@/lib/inventory/exports/schema";
import { findDue } from "@/lib/inventory/maintenance/rows";
import type { DueLine } from "@/lib/inventory/maintenance/schema";

export const exportDueMaintenance = defineQuery({
  name: "inventory.exportDueMaintenance",
  permission: "inventory:export",
  summary: "What is overdue or due soon, as of the list, as CSV or XLSX",
  input: ExportDueInput,
  output: Download,
  http: { method: "GET", path: "/inventory/maintenance/due/export", answer: "file" },
  async handler(ctx, { format, ...filter }) {
    assertReader(ctx, "inventory:read");
    const [yes, say] = [wordsOf(ctx.locale, "exports"), wordsOf(ctx.locale, "maintenance")];
    const columns = listColumns<Omit<DueLine, "may_record">>(ctx, "due", {
      due_on: { type: "day", width: 12, value: (line) => line.due_on },
      state: { width: 12, value: (line) => say(`state.${line.state}`) },
      plan: { width: 36, value: (line) => line.plan.title },
      kind: { value: (line) => say(`kind.${line.plan.kind}`) },
      is_mandatory: { width: 14, value: (line) => yes(line.plan.is_mandatory ? "yes" : "no") },
      interval_days: { type: "number", width: 12, value: (line) => line.plan.interval_days },
      inventory_number: { value: (line) => line.item.inventory_number },
      name: { width: 44, value: (line) => line.item.name },
      department: { value: (line) => line.department?.name },
      last_done_on: { type: "day", width: 12, value: (line) => line.last?.done_on },
      last_result: { value: (line) => (line.last ? say(`result.${line.last.result}`) : null) },
    });
    const batches = await startWalk((step) => findDue(ctx, { ...filter, ...step }, exportedItems(ctx)));
    return exportTable({ ...fileOf(ctx, "due", format), columns, batches });
  },
});
