import { route } from "@/lib/core/adapters/route";
import { getStocktake } from "@/lib/inventory/stocktakes/queries/get-stocktake";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getStocktake);
