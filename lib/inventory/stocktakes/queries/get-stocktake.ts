import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchStocktake } from "@/lib/inventory/stocktakes/rows";
import { Stocktake, StocktakeId } from "@/lib/inventory/stocktakes/schema";

export const getStocktake = defineQuery({
  name: "inventory.getStocktake",
  permission: "inventory:stocktake",
  summary: "A count and how far it is",
  input: StocktakeId,
  output: Stocktake,
  http: { method: "GET", path: "/inventory/stocktakes/{id}" },
  handler: (ctx, input) => fetchStocktake(ctx, input.id),
});
