import { route } from "@/lib/core/adapters/route";
import { exportDueMaintenance } from "@/lib/inventory/exports/queries/export-due-maintenance";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportDueMaintenance);
