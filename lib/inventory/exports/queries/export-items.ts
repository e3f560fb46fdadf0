import "server-only";
import { and, inArray } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { exportTable } from "@/lib/core/tabular/export";
import { exportedItems, fetchExportedDefs, fileOf, itemExportColumns, walkItems } from "@/lib/inventory/exports/rows";
import { exportItemColumns, ExportItemsInput } from "@/lib/inventory/exports/schema";
import { matchingItems } from "@/lib/inventory/selection/rows";

export const exportItems = defineQuery({
  name: "inventory.exportItems",
  permission: "inventory:export",
  summary: "Items that a filter finds, as CSV or XLSX; the file can be imported again",
  input: ExportItemsInput,
  output: Download,
  http: { method: "GET", path: "/inventory/export", answer: "file" },
  async handler(ctx, { format, columns, ids, ...filter }) {
    const where = and(matchingItems(ctx, filter), exportedItems(ctx), ids ? inArray(inventoryItems.id, ids) : undefined);
    const defs = await fetchExportedDefs(ctx, where);
    const keys = columns ?? [...exportItemColumns, ...defs.map(({ key }) => `custom_fields.${key}`)];
    const batches = walkItems(ctx, where);
    return exportTable({ ...fileOf(ctx, "items", format), columns: itemExportColumns(ctx, keys, defs), batches });
  },
});
