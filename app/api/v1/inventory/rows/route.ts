import { route } from "@/lib/core/adapters/route";
import { listItemRows } from "@/lib/inventory/queries/list-item-rows";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listItemRows);
