import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchLocation } from "@/lib/inventory/locations/rows";
import { Location, LocationId } from "@/lib/inventory/locations/schema";

export const getLocation = defineQuery({
  name: "inventory.getLocation",
  permission: "inventory:read",
  summary: "One location",
  input: LocationId,
  output: Location,
  http: { method: "GET", path: "/inventory/locations/{id}" },
  handler: (ctx, input) => fetchLocation(ctx, input.id),
});
