import { z } from "zod";
import { flag, id, instant, optional, text } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { bulkMoveTypes, bulkOperations, bulkStatuses } from "@/lib/inventory/bulk/constants";
import { itemConditions, locationTypes } from "@/lib/inventory/constants";
import { UpdateItemInput } from "@/lib/inventory/schema";
import { ItemFilters } from "@/lib/inventory/selection/schema";

const BulkFields = UpdateItemInput.pick({
  unit: true,
  manufacturer: true,
  model: true,
  purchase_date: true,
  warranty_until: true,
  purchase_price: true,
  current_value: true,
});

const TagIds = z.array(id).max(20).optional();

const orderShape = {
  operation: z.enum(bulkOperations),
  /** Of a move; all that stands elsewhere goes, from wherever this type can take it. */
  type: z.enum(bulkMoveTypes).optional(),
  to_location_id: optional(id),
  /** Of a move; a write-off must say why. */
  comment: optional(text(1000)),
  override_reason: optional(text(500)),
  category_id: id.optional(),
  department_id: optional(id),
  condition: z.enum(itemConditions).optional(),
  add_tag_ids: TagIds,
  remove_tag_ids: TagIds,
  fields: BulkFields.optional(),
};

export const BulkOrderInput = z.strictObject(orderShape);
export type BulkOrderInput = z.output<typeof BulkOrderInput>;

const isGiven: Record<(typeof bulkOperations)[number], (order: BulkOrderInput) => [field: string, isThere: boolean][]> = {
  move: (order) => [
    ["type", order.type !== undefined],
    ["to_location_id", order.type === undefined || (order.type === "write_off") === !order.to_location_id],
    ["comment", order.type !== "write_off" || Boolean(order.comment)],
  ],
  category: (order) => [["category_id", order.category_id !== undefined]],
  department: (order) => [["department_id", order.department_id !== undefined]],
  condition: (order) => [["condition", order.condition !== undefined]],
  tags: (order) => [["add_tag_ids", (order.add_tag_ids?.length ?? 0) + (order.remove_tag_ids?.length ?? 0) > 0]],
  fields: (order) => [["fields", Object.values(order.fields ?? {}).some((value) => value !== undefined)]],
  delete: () => [],
  restore: () => [],
};

export const StartBulkRunInput = z
  .strictObject({
    /** Named items, or everything that a filter of the catalogue finds: one of the two. */
    ids: z.array(id).min(1).max(5000).optional(),
    filter: ItemFilters.optional(),
    ...orderShape,
    /** Tells what would change and changes nothing. */
    dry_run: flag.default(false),
    /** `digest` of the preview that was looked at: refused where other items would be changed by now. */
    digest: optional(text(32)),
  })
  .superRefine((input, context) => {
    const missing = isGiven[input.operation](input).filter(([, isThere]) => !isThere);
    if ((input.ids === undefined) === (input.filter === undefined)) missing.push(["ids", false]);
    for (const [field] of missing) context.addIssue({ code: "custom", path: [field], message: "issue.required", input });
  });
export type StartBulkRunInput = z.output<typeof StartBulkRunInput>;

const Label = z.string().nullable();

/** What a run would do: how many, from what to what, and which are left as they are and why. */
const BulkPreview = z
  .object({
    total: z.number().int(),
    ready: z.number().int(),
    /** Of the items that would change: another where any joins them or leaves them. */
    digest: z.string(),
    left_out: z.array(z.object({ problem: z.string(), count: z.number().int() })),
    /** Of each field the most frequent values that change, and what they become. */
    changes: z.array(z.object({ field: z.string(), to: Label, groups: z.array(z.object({ from: Label, count: z.number().int() })) })),
    /** The first items; `from` goes with `changes`. */
    items: z.array(z.object({ id, name: z.string(), inventory_number: z.string(), problem: z.string().nullable(), from: z.array(Label) })),
  })
  .meta({ id: "BulkPreview" });
export type BulkPreview = z.output<typeof BulkPreview>;

export const BulkRunSummary = z
  .object({
    id,
    /** "undo" takes another run back: `undoes_id`. */
    operation: z.enum([...bulkOperations, "undo"]),
    /** What was ordered, as it was sent. */
    input: z.record(z.string(), z.unknown()),
    status: z.enum(bulkStatuses),
    total: z.number().int(),
    done: z.number().int(),
    /** Left as they are, each with its reason. */
    refused: z.number().int(),
    undoes_id: id.nullable(),
    undone_by_id: id.nullable(),
    created_at: instant,
    updated_at: instant,
    finished_at: instant.nullable(),
  })
  .meta({ id: "BulkRunSummary" });
export type BulkRunSummary = z.output<typeof BulkRunSummary>;

export const BulkRun = BulkRunSummary.extend({
  left_out: z.array(z.object({ problem: z.string(), count: z.number().int() })),
  /** The first 100 that were left as they are. */
  problems: z.array(z.object({ item_id: id, name: z.string(), inventory_number: z.string(), problem: z.string() })),
}).meta({ id: "BulkRun" });
export type BulkRun = z.output<typeof BulkRun>;

/** Of a dry run the preview, else the run. */
export const BulkAnswer = z
  .object({ dry_run: z.boolean(), preview: BulkPreview.nullable(), run: BulkRun.nullable() })
  .meta({ id: "BulkAnswer" });

export const BulkChoices = z.object({
  places: z.array(z.object({ id, path: z.string(), type: z.enum(locationTypes) })),
  categories: z.array(z.object({ id, path: z.string() })),
  departments: z.array(z.object({ id, name: z.string() })),
  /** In the order of their tree, each by its whole path. */
  tags: z.array(z.object({ id, name: z.string(), color: z.string().nullable() })),
});
export type BulkChoices = z.output<typeof BulkChoices>;

export const BulkRunId = z.strictObject({ id });
export const ListBulkRunsInput = z.strictObject(PageInput);
export const BulkRunList = listOf(BulkRunSummary).meta({ id: "BulkRunList" });
export const BulkChunkInput = z.strictObject({ run_id: id });
