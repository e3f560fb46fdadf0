import { z } from "zod";
import { decimal, id, instant, integer, optional, text, version, flag } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { itemTrackings, locationTypes } from "@/lib/inventory/constants";

const Code = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}_-]{1,60}$/u);

/** What is wrong with a line: gone from the books, in a workshop, or past a mandatory inspection. */
export const kitTroubles = ["missing", "in_repair", "overdue"] as const;
export type KitTrouble = (typeof kitTroubles)[number];

const Standing = z.object({ location_id: id, location: z.string(), type: z.enum(locationTypes), quantity: z.string() });

/** One thing of a kit, or the case that it is carried in, with where it stands now. */
export const KitLine = z
  .object({
    kit_id: id,
    item: z.object({ id, name: z.string(), inventory_number: z.string(), unit: z.string(), tracking: z.enum(itemTrackings) }),
    /** How many of it belong in the kit. */
    quantity: z.string(),
    is_case: z.boolean(),
    inspection_due_on: z.string().nullable(),
    is_overdue: z.boolean(),
    stock: z.array(Standing),
    trouble: z.enum(kitTroubles).nullable(),
  })
  .meta({ id: "KitLine" });
export type KitLine = z.output<typeof KitLine>;

export const KitSummary = z
  .object({
    id,
    parent_id: id.nullable(),
    name: z.string(),
    path: z.string(),
    code: z.string(),
    description: z.string().nullable(),
    department_id: id.nullable(),
    department: z.object({ id, short_code: z.string(), name: z.string(), color: z.string() }).nullable(),
    case_item_id: id.nullable(),
    created_by_id: id.nullable(),
    /** Lines of the kit and of all kits in it, and how many of them stand on a stage, in a rehearsal or on tour. */
    lines: z.number().int(),
    out: z.number().int(),
    /** What is not as it should be, named. */
    troubles: z.array(z.object({ item_id: id, name: z.string(), inventory_number: z.string(), trouble: z.enum(kitTroubles) })),
    version: z.number().int(),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: "KitSummary" });
export type KitSummary = z.output<typeof KitSummary>;

export const Kit = KitSummary.extend({
  /** The kits in it, at any depth, in the order of the tree. */
  kits: z.array(KitSummary),
  contents: z.array(KitLine),
}).meta({ id: "Kit" });
export type Kit = z.output<typeof Kit>;
export const KitList = listOf(KitSummary).meta({ id: "KitList" });

export const ListKitsInput = z.strictObject({
  ...PageInput,
  page_size: integer(1, 500).default(500),
  q: optional(text(200)),
  department_id: id.optional(),
  /** Kits that this item belongs in. */
  item_id: id.optional(),
});
export type ListKitsInput = z.output<typeof ListKitsInput>;

const fields = {
  parent_id: optional(id),
  code: optional(Code),
  description: optional(text(2000)),
  department_id: optional(id),
  /** The case itself, where it is an item. */
  case_item_id: optional(id),
  /** The same by its inventory number, as it is typed or scanned. */
  case_number: optional(text(60)),
};
export const CreateKitInput = z.strictObject({ name: text(200), ...fields });
export const UpdateKitInput = z.strictObject({ id, version: version.optional(), name: text(200).optional(), ...fields });
export const KitId = z.strictObject({ id });
export const SeenKit = z.strictObject({ id, version: version.optional() });

/** By its id, or by the number that stands on it. */
export const AddKitItemInput = z.strictObject({
  id,
  item_id: optional(id),
  inventory_number: optional(text(60)),
  quantity: optional(decimal({ digits: 9, scale: 3, min: 0.001 })),
});
export const RemoveKitItemInput = z.strictObject({ id, item_id: id });

const act = { comment: optional(text(1000)), override_reason: optional(text(500)) };
export const IssueKitInput = z.strictObject({
  id,
  to_location_id: id,
  ...act,
  /** Issues what there is, where something is missing; without it an incomplete kit is refused, with what is missing. */
  rest: flag.default(false),
});
export const ReturnKitInput = z.strictObject({ id, to_location_id: id, comment: optional(text(1000)) });
