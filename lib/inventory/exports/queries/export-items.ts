import "server-only";
import { and, inArray } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { exportTable } from "@/lib/core/tabular/export";
import { startWalk } from "@/lib/core/tabular/walk";
import { exportedItems, fetchExportedCategories, fileOf, itemExportColumns } from "@/lib/inventory/exports/rows";
import { exportItemColumns, ExportItemsInput } from "@/lib/inventory/exports/schema";
import { checkFieldConditions } from "@/lib/inventory/field-conditions/rows";
import { findPage } from "@/lib/inventory/listing/rows";
import { mergeFieldDefs } from "@/lib/inventory/rules";
import { matchingItems } from "@/lib/inventory/selection/rows";

/** Large, because what is sorted by no index is sorted anew for each: what a search finds, by how well it fits. */
const batchSize = 2000;

export const exportItems = defineQuery({
  name: "inventory.exportItems",
  permission: "inventory:export",
  summary: "Items that a filter finds, in the order of the list, as CSV or XLSX; the file can be imported again",
  input: ExportItemsInput,
  output: Download,
  http: { method: "GET", path: "/inventory/export", answer: "file" },
  async handler(ctx, { format, columns, ids, ...filter }) {
    await checkFieldConditions(ctx, filter);
    const among = and(exportedItems(ctx), ids ? inArray(inventoryItems.id, ids) : undefined);
    const categories = await fetchExportedCategories(ctx, and(matchingItems(ctx, filter), among));
    const fields = mergeFieldDefs(categories.map(({ defs }) => defs));
    const keys = columns ?? [...exportItemColumns, ...fields.map(({ key }) => `custom_fields.${key}`)];
    const batches = await startWalk((step) => findPage(ctx, { ...filter, ...step }, among), batchSize);
    return exportTable({ ...fileOf(ctx, "items", format), columns: itemExportColumns(ctx, keys, categories), batches });
  },
});
