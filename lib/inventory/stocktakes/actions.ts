"use server";

import { action } from "@/lib/core/adapters/action";
import { cancelStocktake } from "@/lib/inventory/stocktakes/commands/cancel-stocktake";
import { closeStocktake } from "@/lib/inventory/stocktakes/commands/close-stocktake";
import { countItem } from "@/lib/inventory/stocktakes/commands/count-item";
import { openStocktake } from "@/lib/inventory/stocktakes/commands/open-stocktake";

export const openStocktakeAction = action(openStocktake);
export const countItemAction = action(countItem);
export const closeStocktakeAction = action(closeStocktake);
export const cancelStocktakeAction = action(cancelStocktake);
