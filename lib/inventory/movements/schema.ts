import { z } from "zod";
import { civilDate, decimal, flag, id, instant, many, optional, text, version } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { movementTypes, stays } from "@/lib/inventory/constants";
import { Item } from "@/lib/inventory/schema";

const MovedQuantity = decimal({ digits: 9, scale: 3, min: 0.001 });

/** Where no source is given it is the one place where all of it stands; where no quantity is given, all that stands there. */
const ends = {
  quantity: optional(MovedQuantity),
  from_location_id: optional(id),
  to_location_id: optional(id),
};

const circumstances = {
  comment: optional(text(1000)),
  /** Lets what is past its inspection go all the same; needs `inventory:override`. */
  override_reason: optional(text(500)),
};

export const MoveItemInput = z.strictObject({
  id,
  type: z.enum(movementTypes),
  ...ends,
  ...circumstances,
  /** From POST /files/upload: on the way to repair a picture of why, else any file. */
  file_id: optional(id),
  version: version.optional(),
});
export type MoveItemInput = z.output<typeof MoveItemInput>;

/** A line of another kind than its act says so: a stocktake corrects one thing and transfers the next. */
const MoveLine = z.strictObject({ item_id: id, type: z.enum(movementTypes).optional(), ...ends });
export type MoveLine = z.output<typeof MoveLine>;

/** One act: every line or none. `to_location_id` holds for lines that name no place of their own. */
export const MoveItemsInput = z.strictObject({
  type: z.enum(movementTypes),
  lines: z.array(MoveLine).min(1).max(2000),
  to_location_id: optional(id),
  ...circumstances,
});
export type MoveItemsInput = z.output<typeof MoveItemsInput>;

export const Movement = z
  .object({
    id,
    item_id: id,
    type: z.enum(movementTypes),
    quantity: z.string(),
    from_location_id: id.nullable(),
    from_location: z.string().nullable(),
    to_location_id: id.nullable(),
    to_location: z.string().nullable(),
    comment: z.string().nullable(),
    override_reason: z.string().nullable(),
    batch_id: id.nullable(),
    file_id: id.nullable(),
    created_by: z.string().nullable(),
    created_at: instant,
  })
  .meta({ id: "Movement" });
export type Movement = z.output<typeof Movement>;
export const MovedItem = Movement.extend({
  /** Number of the act, where the movement is one: of a write-off. */
  batch_number: z.number().int().nullable(),
  item: Item,
}).meta({ id: "MovedItem" });

export const BatchSummary = z
  .object({
    id,
    /** Number of the act, counted by theatre. */
    number: z.number().int(),
    type: z.enum(movementTypes),
    comment: z.string().nullable(),
    override_reason: z.string().nullable(),
    reverses_id: id.nullable(),
    /** Number of the act that this one takes back, and of the one that took this back, the last of several. */
    reverses_number: z.number().int().nullable(),
    reversed_by_id: id.nullable(),
    reversed_by_number: z.number().int().nullable(),
    /** How many lines it has, and how many of them were taken back. */
    items: z.number().int(),
    reversed_items: z.number().int(),
    /** Where all of it came from and went to; null where that is nowhere, or several places. */
    from_location: z.string().nullable(),
    to_location: z.string().nullable(),
    created_by_id: id.nullable(),
    created_by: z.string().nullable(),
    created_at: instant,
  })
  .meta({ id: "MovementBatchSummary" });
export type BatchSummary = z.output<typeof BatchSummary>;

const MovedThing = z.object({ id, name: z.string(), inventory_number: z.string(), unit: z.string() });
const BatchLine = z.object({
  id,
  item: MovedThing,
  quantity: z.string(),
  from_location: z.string().nullable(),
  to_location: z.string().nullable(),
  is_reversed: z.boolean(),
});
export const Batch = BatchSummary.extend({ lines: z.array(BatchLine) }).meta({ id: "MovementBatch" });
export type Batch = z.output<typeof Batch>;

export const BatchId = z.strictObject({ id });

/** Days are of the theatre's zone, both included. */
const period = { from: civilDate.optional(), to: civilDate.optional() };

export const ListBatchesInput = z.strictObject({
  ...PageInput,
  type: many(z.enum(movementTypes)).optional(),
  ...period,
  created_by_id: id.optional(),
  item_id: id.optional(),
});
export type ListBatchesInput = z.output<typeof ListBatchesInput>;
export const BatchList = listOf(BatchSummary).meta({ id: "MovementBatchList" });
export const ReverseBatchInput = z.strictObject({ id, comment: optional(text(1000)) });

/** A movement in the log of all: of what, and by which act. */
export const MovementEntry = Movement.extend({
  item: MovedThing,
  batch_number: z.number().int().nullable(),
}).meta({ id: "MovementEntry" });
export type MovementEntry = z.output<typeof MovementEntry>;
export const MovementList = listOf(MovementEntry).meta({ id: "MovementList" });

export const ListMovementsInput = z.strictObject({
  ...PageInput,
  type: many(z.enum(movementTypes)).optional(),
  /** What went out of the books: written off, or found missing. */
  lost: flag.optional(),
  stay: z
    .enum(stays)
    .optional()
    .meta({
      description:
        "Movements after which something was out (on a stage, in a rehearsal, on tour) or in repair (in a workshop) on a day of the period, " +
        "also where they were before it.",
    }),
  ...period,
  created_by_id: id.optional(),
  item_id: id.optional(),
  category_id: id.optional(),
  department_id: id.optional(),
});
export type ListMovementsInput = z.output<typeof ListMovementsInput>;
