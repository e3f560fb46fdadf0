import { route } from "@/lib/core/adapters/route";
import { cancelStocktake } from "@/lib/inventory/stocktakes/commands/cancel-stocktake";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(cancelStocktake);
