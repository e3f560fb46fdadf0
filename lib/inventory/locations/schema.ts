import { z } from "zod";
import { flag, id, instant, integer, many, optional, text, version } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { locationTypes } from "@/lib/inventory/constants";

export const Location = z
  .object({
    id,
    parent_id: id.nullable(),
    name: z.string(),
    code: z.string().nullable(),
    path: z.string(),
    /** 0 at the root. */
    depth: z.number().int(),
    type: z.enum(locationTypes),
    address: z.string().nullable(),
    city: z.string().nullable(),
    is_active: z.boolean(),
    sort_order: z.number().int(),
    /** Items that stand here and in all places below; only with `include=items`. */
    items: z.number().int().nullable(),
    version: z.number().int(),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: "Location" });
export type Location = z.output<typeof Location>;
export const LocationList = listOf(Location).meta({ id: "LocationList" });

/** A tree is asked for whole: up to 1,000 places in one answer. */
export const ListLocationsInput = z.strictObject({
  ...PageInput,
  page_size: integer(1, 1000).default(1000),
  include: many(z.enum(["items"])).optional(),
});

const locationFields = {
  parent_id: optional(id),
  code: optional(text(60)),
  address: optional(text(300)),
  city: optional(text(100)),
  is_active: flag.optional(),
  sort_order: integer(0, 10_000).optional(),
};

export const CreateLocationInput = z.strictObject({ name: text(200), type: z.enum(locationTypes), ...locationFields });
export const UpdateLocationInput = z.strictObject({
  id,
  version: version.optional(),
  name: text(200).optional(),
  type: z.enum(locationTypes).optional(),
  ...locationFields,
});
export const LocationId = z.strictObject({ id });
export const SeenLocation = z.strictObject({ id, version: version.optional() });
