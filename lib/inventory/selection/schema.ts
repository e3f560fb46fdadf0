import { z } from "zod";
import { id } from "@/lib/core/fields";
import { withFieldConditions } from "@/lib/inventory/field-conditions/schema";
import { itemFilters } from "@/lib/inventory/schema";

export const ItemFilters = withFieldConditions(itemFilters);
export type ItemFilters = z.output<typeof ItemFilters>;

/** Named items, or everything that a filter of the catalogue finds: what is done to many is done to one of these. */
export const ItemSelection = z.union([z.strictObject({ ids: z.array(id).min(1).max(5000) }), z.strictObject({ filter: ItemFilters })]);
export type ItemSelection = z.output<typeof ItemSelection>;
