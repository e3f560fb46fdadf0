import "server-only";
import { cancelStocktake } from "@/lib/inventory/stocktakes/commands/cancel-stocktake";
import { closeStocktake } from "@/lib/inventory/stocktakes/commands/close-stocktake";
import { countItem } from "@/lib/inventory/stocktakes/commands/count-item";
import { openStocktake } from "@/lib/inventory/stocktakes/commands/open-stocktake";
import { updateStocktakeLine } from "@/lib/inventory/stocktakes/commands/update-stocktake-line";
import { getStocktake } from "@/lib/inventory/stocktakes/queries/get-stocktake";
import { listStocktakeLines } from "@/lib/inventory/stocktakes/queries/list-stocktake-lines";
import { listStocktakes } from "@/lib/inventory/stocktakes/queries/list-stocktakes";

export const stocktakesOperations = [
  listStocktakes,
  getStocktake,
  listStocktakeLines,
  openStocktake,
  countItem,
  updateStocktakeLine,
  closeStocktake,
  cancelStocktake,
];
