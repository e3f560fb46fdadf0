import { route } from "@/lib/core/adapters/route";
import { listItemMaintenance } from "@/lib/inventory/maintenance/queries/list-item-maintenance";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listItemMaintenance);
