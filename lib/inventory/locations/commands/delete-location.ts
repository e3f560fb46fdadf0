import "server-only";
import { eq } from "drizzle-orm";
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
    await ctx.tx.delete(inventoryLocations).where(eq(inventoryLocations.id, location.id));
    ctx.record({ event: "location.deleted", entity: "location", id: location.id, before: { ...location } });
    return {};
  },
});
