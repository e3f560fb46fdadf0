import { z } from "zod";
import { decimal, id, instant, instantInput, integer, many, optional, text, version } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { itemTrackings, locationTypes, movementTypes } from "@/lib/inventory/constants";
import { countModes, lineStates, mostDifferences, remedies, stocktakeStatuses } from "@/lib/inventory/stocktakes/constants";

export const OpenStocktakeInput = z.strictObject({ location_id: id, note: optional(text(1000)) });

/** How the lines of a count stand. `matched` and so on compare with what the book says at the moment of counting. */
const Totals = z.object({
  lines: z.number().int(),
  waiting: z.number().int(),
  matched: z.number().int(),
  missing: z.number().int(),
  surplus: z.number().int(),
  unexpected: z.number().int(),
  /** Another once anything was counted, cleared or compares otherwise with the book. */
  digest: z.string(),
});
export type Totals = z.output<typeof Totals>;

export const Stocktake = z
  .object({
    id,
    status: z.enum(stocktakeStatuses),
    location: z.object({ id, path: z.string(), type: z.enum(locationTypes) }),
    note: z.string().nullable(),
    opened_by: z.string().nullable(),
    opened_at: instant,
    closed_by: z.string().nullable(),
    closed_at: instant.nullable(),
    batch_id: id.nullable(),
    /** Number of the act by which its differences were booked. */
    batch_number: z.number().int().nullable(),
    totals: Totals,
    version: z.number().int(),
  })
  .meta({ id: "Stocktake" });
export type Stocktake = z.output<typeof Stocktake>;

const Standing = z.object({ location_id: id, location: z.string(), quantity: z.string() });

export const StocktakeLine = z
  .object({
    id,
    item: z.object({
      id,
      name: z.string(),
      inventory_number: z.string(),
      unit: z.string(),
      tracking: z.enum(itemTrackings),
      department: z.object({ short_code: z.string(), name: z.string(), color: z.string() }).nullable(),
    }),
    /** By the book when the count was opened. */
    expected: z.string(),
    counted: z.string().nullable(),
    /** By the book at the moment of counting; now, while it is not counted. */
    book: z.string(),
    /** What was counted less `book`; null while it is not counted. */
    difference: z.string().nullable(),
    state: z.enum(lineStates),
    /** By the book now, here and elsewhere. */
    standing: z.string(),
    elsewhere: z.array(Standing),
    /** What the closing booked for it. */
    booked: z.object({ type: z.enum(movementTypes), quantity: z.string(), from_location: z.string().nullable() }).nullable(),
    note: z.string().nullable(),
    counted_by: z.string().nullable(),
    counted_at: instant.nullable(),
  })
  .meta({ id: "StocktakeLine" });
export type StocktakeLine = z.output<typeof StocktakeLine>;

export const StocktakeList = listOf(Stocktake).meta({ id: "StocktakeList" });
export const StocktakeLineList = listOf(StocktakeLine).meta({ id: "StocktakeLineList" });

export const StocktakeId = z.strictObject({ id });
export const ListStocktakesInput = z.strictObject({
  ...PageInput,
  status: many(z.enum(stocktakeStatuses)).optional(),
  location_id: id.optional(),
});
export type ListStocktakesInput = z.output<typeof ListStocktakesInput>;
/** A shelf is closed from one screen: all differences that it may have come in one answer. */
export const ListStocktakeLinesInput = z.strictObject({
  id,
  ...PageInput,
  page_size: integer(1, mostDifferences).default(200),
  state: many(z.enum(lineStates)).optional(),
});
export type ListStocktakeLinesInput = z.output<typeof ListStocktakeLinesInput>;

/**
 * One thing counted, by its id or by the number on it. `add` is safe for several tablets at once; `mutation_id` makes a repeated call
 * count once. `clear` takes the count of this thing back. `counted_at` is of a tablet that was without network: what was moved after it
 * is compared with the book as it was then.
 */
export const CountItemInput = z
  .strictObject({
    id,
    item_id: optional(id),
    inventory_number: optional(text(60)),
    mode: z.enum(countModes).default("add"),
    quantity: optional(decimal({ digits: 9, scale: 3, min: -999_999_999 })),
    mutation_id: optional(id),
    counted_at: optional(instantInput),
  })
  .refine((input) => Boolean(input.item_id) !== Boolean(input.inventory_number), { error: "issue.required", path: ["inventory_number"] });
export type CountItemInput = z.output<typeof CountItemInput>;
/** `line` is null where nothing of an unexpected thing is left. */
export const CountedLine = z.object({ line: StocktakeLine.nullable(), is_new: z.boolean(), totals: Totals }).meta({ id: "CountedLine" });

export const UpdateStocktakeLineInput = z.strictObject({ id, item_id: id, note: optional(text(1000)) });

/** What becomes of a thing that is here beyond the book: brought over from where the book has it, found again, or left as it is. */
const Remedy = z.strictObject({ item_id: id, do: z.enum(remedies), from_location_id: optional(id) });
export type Remedy = z.output<typeof Remedy>;

export const CloseStocktakeInput = z.strictObject({
  id,
  version: version.optional(),
  /** `digest` of the totals that were looked at: a closing is refused where they are others by now. */
  digest: optional(text(32)),
  /** Things that nobody counted: left as they are, or booked as missing. */
  uncounted: z.enum(["leave", "missing"]).default("leave"),
  remedies: z.array(Remedy).max(mostDifferences).default([]),
  note: optional(text(1000)),
  override_reason: optional(text(500)),
});
export type CloseStocktakeInput = z.output<typeof CloseStocktakeInput>;
export const CancelStocktakeInput = z.strictObject({ id, version: version.optional(), note: optional(text(1000)) });
