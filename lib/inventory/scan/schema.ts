import { z } from "zod";
import { id, text } from "@/lib/core/fields";
import { itemConditions, itemStatuses, itemTrackings, locationTypes } from "@/lib/inventory/constants";

export const ResolveCodeInput = z.strictObject({ code: text(500) });

const KitRef = z.object({ id, code: z.string(), name: z.string() });

/** How much stands where, and what kind of place that is. */
const Standing = z.object({ location_id: id, location: z.string(), type: z.enum(locationTypes), quantity: z.string() });

const itemShape = {
  id,
  name: z.string(),
  /** What stands on its label. */
  number: z.string(),
  serial_number: z.string().nullable(),
  department: z.object({ short_code: z.string(), name: z.string(), color: z.string() }).nullable(),
  status: z.enum(itemStatuses),
  condition: z.enum(itemConditions),
  tracking: z.enum(itemTrackings),
  unit: z.string(),
  quantity: z.string(),
  stock: z.array(Standing),
  inspection_due_on: z.string().nullable(),
  /** Past a mandatory inspection: refused where it would go before people. */
  is_overdue: z.boolean(),
  /** Whether the caller may move it. */
  may_move: z.boolean(),
  kits: z.array(KitRef),
};
export const ScannedItem = z.object({ kind: z.literal("item"), ...itemShape }).meta({ id: "ScannedItem" });
export type ScannedItem = z.output<typeof ScannedItem>;

export const ScannedKit = z
  .object({
    kind: z.literal("kit"),
    id,
    name: z.string(),
    number: z.string(),
    /** What belongs into it and the cases in it, as far as the caller may see. */
    lines: z.array(z.object({ item: ScannedItem, quantity: z.string() })),
  })
  .meta({ id: "ScannedKit" });
export type ScannedKit = z.output<typeof ScannedKit>;

export const ScannedPlace = z
  .object({
    kind: z.literal("place"),
    id,
    name: z.string(),
    number: z.string().nullable(),
    path: z.string(),
    type: z.enum(locationTypes),
    is_active: z.boolean(),
  })
  .meta({ id: "ScannedPlace" });
export type ScannedPlace = z.output<typeof ScannedPlace>;

/** What a code belongs to: nothing, one thing, or several between which a person must choose. */
export const Scanned = z
  .object({ code: z.string(), candidates: z.array(z.discriminatedUnion("kind", [ScannedItem, ScannedKit, ScannedPlace])) })
  .meta({ id: "Scanned" });
export type Scanned = z.output<typeof Scanned>;
export type Candidate = Scanned["candidates"][number];
