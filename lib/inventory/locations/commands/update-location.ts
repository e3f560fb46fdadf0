import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { inventoryLocations } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { fetchLocation } from "@/lib/inventory/locations/rows";
import { Location, UpdateLocationInput } from "@/lib/inventory/locations/schema";
import { canUpdateLocation } from "@/lib/inventory/policy";

export const updateLocation = defineCommand({
  name: "inventory.updateLocation",
  permission: "inventory:update",
  summary: "Change a location or hang its branch elsewhere; absent fields stay",
  input: UpdateLocationInput,
  output: Location,
  http: { method: "PUT", path: "/inventory/locations/{id}" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const { id: locationId, version, ...fields } = input;
    const before = await fetchLocation(ctx, locationId);
    ctx.assert(canUpdateLocation(ctx.actor));
    requireVersion(version, before);
    const updated = await ctx.tx
      .update(inventoryLocations)
      .set({ ...fields, version: sql`${inventoryLocations.version} + 1` })
      .where(and(eq(inventoryLocations.id, locationId), eq(inventoryLocations.version, before.version)))
      .returning({ id: inventoryLocations.id });
    const after = await fetchLocation(ctx, locationId);
    if (updated.length === 0) requireVersion(before.version, after);
    ctx.record({
      event: "location.updated",
      entity: "location",
      id: locationId,
      before: { ...before },
      after: { ...after },
    });
    return after;
  },
});
