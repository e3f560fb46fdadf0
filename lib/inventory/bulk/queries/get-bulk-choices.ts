import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { departments, inventoryCategories, inventoryLocations, tags } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { BulkChoices } from "@/lib/inventory/bulk/schema";

/** What a bulk order can name; read when one is begun, not with every page of the catalogue. */
export const getBulkChoices = defineQuery({
  name: "inventory.getBulkChoices",
  permission: "inventory:read",
  summary: "Places, categories, departments and tags that a bulk order can name",
  input: z.strictObject({}),
  output: BulkChoices,
  async handler(ctx) {
    const [places, categories, houses, marks] = await Promise.all([
      ctx.tx
        .select({ id: inventoryLocations.id, path: inventoryLocations.path, type: inventoryLocations.type })
        .from(inventoryLocations)
        .where(and(eq(inventoryLocations.theatre_id, ctx.theatreId), inventoryLocations.is_active))
        .orderBy(asc(inventoryLocations.path)),
      ctx.tx
        .select({ id: inventoryCategories.id, path: inventoryCategories.path })
        .from(inventoryCategories)
        .where(and(eq(inventoryCategories.theatre_id, ctx.theatreId), inventoryCategories.is_active))
        .orderBy(asc(inventoryCategories.path)),
      ctx.tx
        .select({ id: departments.id, name: departments.name })
        .from(departments)
        .where(eq(departments.theatre_id, ctx.theatreId))
        .orderBy(asc(departments.name)),
      ctx.tx.select({ id: tags.id, name: tags.path }).from(tags).where(eq(tags.theatre_id, ctx.theatreId)).orderBy(asc(tags.path)),
    ]);
    return { places, categories, departments: houses, tags: marks };
  },
});
