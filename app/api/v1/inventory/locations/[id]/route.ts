import { route } from "@/lib/core/adapters/route";
import { deleteLocation } from "@/lib/inventory/locations/commands/delete-location";
import { updateLocation } from "@/lib/inventory/locations/commands/update-location";
import { getLocation } from "@/lib/inventory/locations/queries/get-location";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(deleteLocation, updateLocation, getLocation);
