import { route } from "@/lib/core/adapters/route";
import { closeStocktake } from "@/lib/inventory/stocktakes/commands/close-stocktake";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(closeStocktake);
