import { route } from "@/lib/core/adapters/route";
import { exportRecords } from "@/lib/inventory/exports/queries/export-records";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportRecords);
