import "server-only";
import { inventoryLocations } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { fetchLocation } from "@/lib/inventory/locations/rows";
import { Location, CreateLocationInput } from "@/lib/inventory/locations/schema";
import { canCreateLocation } from "@/lib/inventory/policy";

export const createLocation = defineCommand({
  name: "inventory.createLocation",
  permission: "inventory:create",
  summary: "Create a location, at the root or below another",
  input: CreateLocationInput,
  output: Location,
  http: { method: "POST", path: "/inventory/locations", status: 201 },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    ctx.assert(canCreateLocation(ctx.actor));
    const locationId = newId();
    await ctx.tx.insert(inventoryLocations).values({ ...input, id: locationId, theatre_id: ctx.theatreId });
    const location = await fetchLocation(ctx, locationId);
    ctx.record({ event: "location.created", entity: "location", id: locationId, after: { ...location } });
    return location;
  },
});
