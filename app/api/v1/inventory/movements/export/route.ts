import { route } from "@/lib/core/adapters/route";
import { exportMovements } from "@/lib/inventory/exports/queries/export-movements";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportMovements);
