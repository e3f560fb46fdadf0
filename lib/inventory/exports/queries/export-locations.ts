import "server-only";
import { Download } from "@/lib/core/http/download";
import { defineQuery, type Operation } from "@/lib/core/operation";
import { exportTable, type ExportColumn } from "@/lib/core/tabular/export";
import { walkList } from "@/lib/core/tabular/walk";
import { wordsOf } from "@/lib/core/words";
import { fileOf } from "@/lib/inventory/exports/rows";
import { ExportTreeInput } from "@/lib/inventory/exports/schema";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import type { Location } from "@/lib/inventory/locations/schema";

export const exportLocations = defineQuery({
  name: "inventory.exportLocations",
  permission: "inventory:export",
  summary: "Places, as CSV or XLSX",
  input: ExportTreeInput,
  output: Download,
  http: { method: "GET", path: "/inventory/locations/export", answer: "file" },
  async handler(ctx, { format }) {
    const say = wordsOf(ctx.locale, "exports");
    const columns: ExportColumn<Location>[] = [
      { header: say("trees.path"), width: 44, value: (row) => row.path },
      { header: say("trees.code"), value: (row) => row.code },
      { header: say("trees.type"), value: (row) => say(`place.${row.type}`) },
      { header: say("trees.city"), value: (row) => row.city },
      { header: say("trees.address"), width: 36, value: (row) => row.address },
      { header: say("trees.is_active"), value: (row) => say(row.is_active ? "yes" : "no") },
      { header: say("trees.items"), type: "number", value: (row) => row.items },
    ];
    const batches = walkList<Location>(ctx, listLocations as unknown as Operation, { include: "items" });
    return exportTable({ ...fileOf(ctx, "locations", format), columns, batches });
  },
});
