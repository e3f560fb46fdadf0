import { route } from "@/lib/core/adapters/route";
import { openStocktake } from "@/lib/inventory/stocktakes/commands/open-stocktake";
import { listStocktakes } from "@/lib/inventory/stocktakes/queries/list-stocktakes";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listStocktakes, openStocktake);
