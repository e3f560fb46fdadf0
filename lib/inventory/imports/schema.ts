import { z } from "zod";
import { flag, id, instant, optional, text } from "@/lib/core/fields";
import { jsonField } from "@/lib/core/json-field";
import { CreateItemInput } from "@/lib/inventory/schema";
import { importStatuses, importUnits } from "@/lib/inventory/imports/constants";

const Default = z.union([text(2000), z.number(), z.boolean()]);

/** Where a field comes from: a column, and how its values are to be read; or one value for every row. */
const ColumnSource = z.strictObject({
  column: optional(text(300)),
  unit: z.enum(importUnits).nullish(),
  scale: z.number().positive().max(1_000_000).nullish(),
  default: Default.nullish(),
});

/** `{"our_field": "column" | {"column", "unit" | "scale" | "default"}}`; a field that is null or absent is not imported. */
export const ImportMapping = z.record(z.string().max(100), z.union([text(300), ColumnSource, z.null()]));
export type ImportMapping = z.output<typeof ImportMapping>;

const Upload = z.file().meta({ type: "string", format: "binary", description: "CSV or XLSX, up to 20 MB." });

export const ImportItemsInput = z.strictObject({
  file: Upload,
  mapping: jsonField(ImportMapping.nullish()),
  dry_run: flag.default(false),
  /** Where rows go that name no category, and the fields that the guess may use. */
  category_id: optional(id),
  /** Where first stock goes of rows that name no location. */
  location_id: optional(id),
});
export type ImportItemsInput = z.output<typeof ImportItemsInput>;

/** Values of a row, held to the same rules as those of one item. */
export const ImportRow = CreateItemInput.omit({
  category_id: true,
  department_id: true,
  location_id: true,
  custom_fields: true,
}).partial();
export type ImportRow = z.output<typeof ImportRow>;

const PreviewValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** What an import did, or in a dry run would do; of a large file, what it did so far. */
export const ImportReport = z
  .object({
    /** Of a large import that goes on by itself: to follow and to stop it. */
    id: id.nullable(),
    status: z.enum(importStatuses),
    file_name: z.string(),
    dry_run: z.boolean(),
    total: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    failed: z.number().int(),
    created_at: instant,
    updated_at: instant,
    finished_at: instant.nullable(),
    /** The first 1,000. */
    errors: z.array(z.object({ row: z.number().int(), column: z.string().nullable(), message: z.string() })),
    /** The first 50 rows, with what each becomes. */
    preview: z.array(
      z.object({
        row: z.number().int(),
        outcome: z.enum(["created", "updated", "unchanged", "failed"]),
        item_id: id.nullable(),
        name: z.string().nullable(),
        inventory_number: z.string().nullable(),
        changes: z.array(z.object({ field: z.string(), before: PreviewValue, after: PreviewValue })),
      }),
    ),
    columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
    mapping: z.record(
      z.string(),
      z.object({
        column: z.string().nullable(),
        unit: z.enum(importUnits).nullable(),
        scale: z.number().nullable(),
        default: PreviewValue,
      }),
    ),
  })
  .meta({ id: "ImportReport" });
export type ImportReport = z.output<typeof ImportReport>;
export const ImportRunId = z.strictObject({ id });
export type ImportPreview = ImportReport["preview"][number];
