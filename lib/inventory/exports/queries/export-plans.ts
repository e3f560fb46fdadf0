import "server-only";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { exportTable } from "@/lib/core/tabular/export";
import { startWalk } from "@/lib/core/tabular/walk";
import { wordsOf } from "@/lib/core/words";
import { assertReader, exportedItems, fileOf, listColumns } from "@/lib/inventory/exports/rows";
import { ExportPlansInput } from "@/lib/inventory/exports/schema";
import { findPlans } from "@/lib/inventory/maintenance/rows";
import type { MaintenancePlan } from "@/lib/inventory/maintenance/schema";

export const exportPlans = defineQuery({
  name: "inventory.exportPlans",
  permission: "inventory:export",
  summary: "Maintenance plans, as of the list, as CSV or XLSX",
  input: ExportPlansInput,
  output: Download,
  http: { method: "GET", path: "/inventory/maintenance/plans/export", answer: "file" },
  async handler(ctx, { format, ...filter }) {
    assertReader(ctx, "inventory:read");
    const [yes, say] = [wordsOf(ctx.locale, "exports"), wordsOf(ctx.locale, "maintenance")];
    const columns = listColumns<MaintenancePlan>(ctx, "plans", {
      title: { width: 36, value: (plan) => plan.title },
      kind: { value: (plan) => say(`kind.${plan.kind}`) },
      category: { width: 36, value: (plan) => plan.category?.path },
      inventory_number: { value: (plan) => plan.item?.inventory_number },
      name: { width: 36, value: (plan) => plan.item?.name },
      is_mandatory: { width: 14, value: (plan) => yes(plan.is_mandatory ? "yes" : "no") },
      interval_days: { type: "number", width: 12, value: (plan) => plan.interval_days },
      lead_days: { type: "number", width: 12, value: (plan) => plan.lead_days },
      next_due_on: { type: "day", width: 12, value: (plan) => plan.next_due_on },
      items: { type: "number", width: 12, value: (plan) => plan.items },
      is_active: { width: 12, value: (plan) => yes(plan.is_active ? "yes" : "no") },
      instructions: { width: 44, value: (plan) => plan.instructions },
    });
    const batches = await startWalk((step) => findPlans(ctx, { ...filter, ...step }, exportedItems(ctx)));
    return exportTable({ ...fileOf(ctx, "plans", format), columns, batches });
  },
});
