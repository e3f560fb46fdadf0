import { route } from "@/lib/core/adapters/route";
import { createLocation } from "@/lib/inventory/locations/commands/create-location";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(createLocation, listLocations);
