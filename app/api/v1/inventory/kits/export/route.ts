import { route } from "@/lib/core/adapters/route";
import { exportKits } from "@/lib/inventory/exports/queries/export-kits";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportKits);
