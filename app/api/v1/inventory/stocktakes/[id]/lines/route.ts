import { route } from "@/lib/core/adapters/route";
import { listStocktakeLines } from "@/lib/inventory/stocktakes/queries/list-stocktake-lines";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listStocktakeLines);
