import { route } from "@/lib/core/adapters/route";
import { exportItems } from "@/lib/inventory/exports/queries/export-items";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportItems);
