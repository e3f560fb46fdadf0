import { route } from "@/lib/core/adapters/route";
import { countItem } from "@/lib/inventory/stocktakes/commands/count-item";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(countItem);
