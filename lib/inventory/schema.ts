import { z } from "zod";
import { civilDate, decimal, flag, id, instant, instantInput, integer, many, optional, text, version } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { dueStates, itemConditions, itemStatuses, itemTrackings } from "@/lib/inventory/constants";
import { withFieldConditions } from "@/lib/inventory/field-conditions/schema";
import { TagRef } from "@/lib/tags/schema";

export const Quantity = decimal({ digits: 9, scale: 3 });
const Size = decimal({ digits: 8, scale: 2 });
const Weight = decimal({ digits: 7, scale: 3 });
const Money = decimal({ digits: 10, scale: 2 });

const CustomValue = z.union([text(2000), z.number(), z.boolean(), z.null()]);
const CustomFields = z.record(
  z.string().max(60),
  z.preprocess((value) => (value === "" ? null : value), CustomValue),
);

/** What people write about an item; stock and status are not among it, they change by movements. */
const itemFields = {
  inventory_number: optional(text(60)),
  description: optional(text(10_000)),
  technical_description: optional(text(10_000)),
  department_id: optional(id),
  condition: z.enum(itemConditions).optional(),
  width: optional(Size),
  height: optional(Size),
  depth: optional(Size),
  weight: optional(Weight),
  serial_number: optional(text(120)),
  manufacturer: optional(text(200)),
  model: optional(text(200)),
  purchase_price: optional(Money),
  current_value: optional(Money),
  purchase_date: optional(civilDate),
  warranty_until: optional(civilDate),
  custom_fields: CustomFields.optional(),
  /** All tags of the item; absent, they stay. */
  tag_ids: z.array(id).max(50).optional(),
};

export const CreateItemInput = z.strictObject({
  name: text(300),
  category_id: id,
  tracking: z.enum(itemTrackings).optional(),
  unit: optional(text(20)),
  quantity: optional(Quantity),
  location_id: optional(id),
  ...itemFields,
});
export type CreateItemInput = z.output<typeof CreateItemInput>;

export const UpdateItemInput = z.strictObject({
  id,
  version: version.optional(),
  name: text(300).optional(),
  category_id: id.optional(),
  unit: text(20).optional(),
  ...itemFields,
});
export type UpdateItemInput = z.output<typeof UpdateItemInput>;

const DepartmentRef = z.object({ id, code: z.string(), short_code: z.string(), name: z.string(), color: z.string() });
const CategoryRef = z.object({ id, name: z.string(), path: z.string() });

/** How much of an item stands at one place. */
export const Stock = z.object({ location_id: id, location: z.string(), quantity: z.string() });

export const ItemSummary = z
  .object({
    id,
    name: z.string(),
    inventory_number: z.string(),
    category: CategoryRef,
    department: DepartmentRef.nullable(),
    tracking: z.enum(itemTrackings),
    unit: z.string(),
    quantity: z.string(),
    status: z.enum(itemStatuses),
    condition: z.enum(itemConditions),
    serial_number: z.string().nullable(),
    manufacturer: z.string().nullable(),
    model: z.string().nullable(),
    current_value: z.string().nullable(),
    weight: z.string().nullable(),
    warranty_until: z.string().nullable(),
    stock: z.array(Stock),
    /** File of the main photo; its thumbnail is `/files/{file_id}/thumbnail`. */
    photo: z.object({ file_id: id }).nullable(),
    tags: z.array(TagRef),
    /** The earliest day that any plan of maintenance names, and the earliest of the mandatory ones: past that one it is not issued. */
    maintenance_due_on: z.string().nullable(),
    inspection_due_on: z.string().nullable(),
    custom_fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    created_by_id: id.nullable(),
    deleted_at: instant.nullable(),
    version: z.number().int(),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: "ItemSummary" });
export type ItemSummary = z.output<typeof ItemSummary>;

export const Item = ItemSummary.extend({
  description: z.string().nullable(),
  technical_description: z.string().nullable(),
  width: z.string().nullable(),
  height: z.string().nullable(),
  depth: z.string().nullable(),
  purchase_price: z.string().nullable(),
  purchase_date: z.string().nullable(),
}).meta({ id: "Item" });
export type Item = z.output<typeof Item>;

export const ItemId = z.strictObject({ id });
export const SeenItem = z.strictObject({ id, version: version.optional() });
export const ItemNumber = z.strictObject({ inventory_number: text(60) });

/** Filters of the catalogue; also what the address of the screen holds. Besides them, `field.…` of `withFieldConditions`. */
export const itemFilters = {
  q: z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? undefined : value), text(200).optional()),
  category_id: id.optional(),
  location_id: id.optional(),
  department_id: many(z.union([z.enum(["none"]), id]))
    .optional()
    .meta({ description: "Of any of these departments; `none`: of no department." }),
  status: many(z.enum(itemStatuses)).optional(),
  condition: many(z.enum(itemConditions)).optional(),
  tag: many(id).optional().meta({ description: "Items with any of these tags, or of the tags below them." }),
  has_photo: flag.optional(),
  warranty_before: civilDate.optional().meta({ description: "The warranty ends before this day." }),
  due: many(z.enum(dueStates)).optional().meta({
    description: "overdue: maintenance is past its day; soon: within 30 days; blocked: past a mandatory inspection, so not issued.",
  }),
  manufacturer: text(200).optional(),
  updated_since: instantInput.optional(),
  idle_since: civilDate.optional().meta({
    description: "What stands somewhere and was not moved on or after this day of the theatre's zone.",
  }),
  deleted: flag.default(false),
};

export const ListItemsInput = withFieldConditions({
  ...PageInput,
  ...itemFilters,
  include: many(z.enum(["totals"]))
    .optional()
    .meta({ description: "totals: sums of all that is found; with `location_id`, of what stands there." }),
});
export type ListItemsInput = z.output<typeof ListItemsInput>;

/**
 * Sums of all that a filter finds: a quantity only where all have one unit; the value of every unit, as `current_value` is that of one.
 * Asked for a place, what stands there.
 */
export const Totals = z.object({ quantity: z.string().nullable(), unit: z.string().nullable(), value: z.string() });
export type Totals = z.output<typeof Totals>;
export const ItemList = listOf(ItemSummary).extend({ totals: Totals.nullable() }).meta({ id: "ItemList" });
export type ItemList = z.output<typeof ItemList>;

/** As much of an item as a list can show. */
export const ItemLine = ItemSummary.omit({ created_by_id: true, deleted_at: true, version: true, created_at: true, updated_at: true });
export type ItemLine = z.output<typeof ItemLine>;
export const ListItemRowsInput = withFieldConditions({
  page_size: integer(1, 1000).default(500),
  cursor: PageInput.cursor,
  sort: PageInput.sort,
  ...itemFilters,
});
export const ItemRowList = z.object({ items: z.array(ItemLine), next_cursor: z.string().nullable() }).meta({ id: "ItemRowList" });

export const CountItemsInput = z.strictObject({ filters: z.array(z.record(z.string(), z.unknown())).max(120) });
export const ItemCounts = z.object({ counts: z.array(z.number().int().nullable()) });

const Fields = z.record(z.string(), z.unknown()).nullable();

const HistoryKind = z.enum(["movement", "edit"]);

/** One line of an item's history: a movement, or an edit with what it changed. */
export const HistoryEntry = z
  .object({
    id,
    kind: HistoryKind,
    /** Type of the movement, or the event of the edit such as `item.updated`. */
    action: z.string(),
    at: instant,
    actor: z.string().nullable(),
    quantity: z.string().nullable(),
    from_location: z.string().nullable(),
    to_location: z.string().nullable(),
    comment: z.string().nullable(),
    /** Why it went past its inspection, where somebody signed for that. */
    override_reason: z.string().nullable(),
    /** A picture of what was wrong with it. */
    file_id: id.nullable(),
    /** The act that the movement was a line of, and its number. */
    batch_id: id.nullable(),
    batch_number: z.number().int().nullable(),
    before: Fields,
    after: Fields,
  })
  .meta({ id: "HistoryEntry" });
export type HistoryEntry = z.output<typeof HistoryEntry>;
export const History = listOf(HistoryEntry).meta({ id: "History" });
export const ListHistoryInput = z.strictObject({ id, ...PageInput, kind: HistoryKind.optional() });
