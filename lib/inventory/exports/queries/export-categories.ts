import "server-only";
import { Download } from "@/lib/core/http/download";
import { defineQuery, type Operation } from "@/lib/core/operation";
import { exportTable, type ExportColumn } from "@/lib/core/tabular/export";
import { walkList } from "@/lib/core/tabular/walk";
import { wordsOf } from "@/lib/core/words";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import type { Category } from "@/lib/inventory/categories/schema";
import { fileOf } from "@/lib/inventory/exports/rows";
import { ExportTreeInput } from "@/lib/inventory/exports/schema";

export const exportCategories = defineQuery({
  name: "inventory.exportCategories",
  permission: "inventory:export",
  summary: "Categories, as CSV or XLSX",
  input: ExportTreeInput,
  output: Download,
  http: { method: "GET", path: "/inventory/categories/export", answer: "file" },
  async handler(ctx, { format }) {
    const say = wordsOf(ctx.locale, "exports");
    const columns: ExportColumn<Category>[] = [
      { header: say("trees.path"), width: 44, value: (row) => row.path },
      { header: say("trees.code"), value: (row) => row.code },
      { header: say("trees.number_pattern"), value: (row) => row.number_pattern },
      { header: say("trees.fields"), width: 44, value: (row) => row.custom_field_defs.map(({ label }) => label).join(", ") },
      { header: say("trees.is_active"), value: (row) => say(row.is_active ? "yes" : "no") },
      { header: say("trees.items"), type: "number", value: (row) => row.items },
    ];
    const batches = walkList<Category>(ctx, listCategories as unknown as Operation, { include: "items" });
    return exportTable({ ...fileOf(ctx, "categories", format), columns, batches });
  },
});
