import { z } from "zod";
import { id, instantInput, many } from "@/lib/core/fields";
import { movementTypes } from "@/lib/inventory/constants";
import { itemFilters } from "@/lib/inventory/schema";

const Format = z.enum(["csv", "xlsx"]).default("xlsx");

/** Columns of items in their order; beside these `custom_fields.<key>`, and all of them where none is named. */
export const exportItemColumns = [
  "inventory_number",
  "name",
  "category",
  "department",
  "status",
  "condition",
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

export const ExportItemsInput = z.strictObject({
  format: Format,
  columns: many(Column, 100).optional(),
  /** Only these, among what the filter finds. */
  ids: many(id, 5000).optional(),
  ...itemFilters,
});

export const ExportMovementsInput = z.strictObject({
  format: Format,
  type: many(z.enum(movementTypes)).optional(),
  item_id: id.optional(),
  from: instantInput.optional(),
  to: instantInput.optional(),
});
export type ExportMovementsInput = z.output<typeof ExportMovementsInput>;

export const ExportTreeInput = z.strictObject({ format: Format });
