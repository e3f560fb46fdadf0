import { route } from "@/lib/core/adapters/route";
import { listDueMaintenance } from "@/lib/inventory/maintenance/queries/list-due-maintenance";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listDueMaintenance);
