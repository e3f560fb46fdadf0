import { route } from "@/lib/core/adapters/route";
import { exportLocations } from "@/lib/inventory/exports/queries/export-locations";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportLocations);
