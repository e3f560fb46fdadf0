import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { inventoryLocations } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { fetchLocation } from "@/lib/inventory/locations/rows";
import { SeenLocation } from "@/lib/inventory/locations/schema";
import { canDeleteLocation } from "@/lib/inventory/policy";

/** The database refuses while something stands there, a movement names it or another location hangs below it. */
export const deleteLocation = defineCommand({
  name: "inventory.deleteLocation",
  permission: "inventory:delete",
  summary: "Delete an empty location",
  input: SeenLocation,
  output: z.object({}),
  http: { method: "DELETE", path: "/inventory/locations/{id}", status: 204 },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const location = await fetchLocation(ctx, input.id);
    ctx.assert(canDeleteLocation(ctx.actor));
    requireVersion(input.version, location);
    const gone = await ctx.tx
      .delete(inventoryLocations)
      .where(and(eq(inventoryLocations.id, location.id), eq(inventoryLocations.version, location.version)))
      .returning({ id: inventoryLocations.id });
    if (gone.length === 0) requireVersion(location.version, await fetchLocation(ctx, location.id));
    ctx.record({ event: "location.deleted", entity: "location", id: location.id, before: { ...location } });
    return {};
  },
});
