import { z } from "zod";
import { id, many } from "@/lib/core/fields";
import { PageInput } from "@/lib/core/pagination";
import { withFieldConditions } from "@/lib/inventory/field-conditions/schema";
import { ListKitsInput } from "@/lib/inventory/kits/schema";
import { ListDueInput, ListPlansInput, ListRecordsInput } from "@/lib/inventory/maintenance/schema";
import { ListBatchesInput, ListMovementsInput } from "@/lib/inventory/movements/schema";
import { ListRepairsInput } from "@/lib/inventory/repairs/schema";
import { itemFilters } from "@/lib/inventory/schema";
import { ListStocktakeLinesInput, ListStocktakesInput } from "@/lib/inventory/stocktakes/schema";

const Format = z.enum(["csv", "xlsx"]).default("xlsx");

/** Columns of items in their order; beside these `custom_fields.<key>`, and all of them where none is named. */
export const exportItemColumns = [
  "inventory_number",
  "name",
  "category",
  "department",
  "status",
  "condition",
  "tracking",
  "quantity",
  "unit",
  "location",
  "stock",
  "serial_number",
  "manufacturer",
  "model",
  "width",
  "height",
  "depth",
  "weight",
  "purchase_price",
  "current_value",
  "purchase_date",
  "warranty_until",
  "tags",
  "description",
  "technical_description",
  "created_at",
  "updated_at",
] as const;
export type ExportItemColumn = (typeof exportItemColumns)[number];

const Column = z.union([z.enum(exportItemColumns), z.string().regex(/^custom_fields\.[a-z][a-z0-9_]{0,58}$/)]);

export const ExportItemsInput = withFieldConditions({
  format: Format,
  columns: many(Column, 100).optional(),
  /** Only these, among what the filter finds. */
  ids: many(id, 5000).optional(),
  /** As of the list: its order is that of the rows. */
  sort: PageInput.sort,
  ...itemFilters,
});

/** An export takes what its list takes, so that neither finds what the other does not; pages alone mean nothing to a file. */
const paging = { page: true, page_size: true, cursor: true } as const;
const format = { format: Format };

export const ExportMovementsInput = ListMovementsInput.omit(paging).extend(format);
export const ExportBatchesInput = ListBatchesInput.omit(paging).extend(format);
export const ExportKitsInput = ListKitsInput.omit(paging).extend(format);
export const ExportStocktakesInput = ListStocktakesInput.omit(paging).extend(format);
export const ExportStocktakeLinesInput = ListStocktakeLinesInput.omit(paging).extend(format);
export const ExportRepairsInput = ListRepairsInput.omit(paging).extend(format);
export const ExportDueInput = ListDueInput.omit(paging).extend(format);
export const ExportPlansInput = ListPlansInput.omit(paging).extend(format);
export const ExportRecordsInput = ListRecordsInput.omit(paging).extend(format);

export const ExportTreeInput = z.strictObject({ format: Format });
