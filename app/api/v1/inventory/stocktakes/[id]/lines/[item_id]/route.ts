import { route } from "@/lib/core/adapters/route";
import { updateStocktakeLine } from "@/lib/inventory/stocktakes/commands/update-stocktake-line";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(updateStocktakeLine);
