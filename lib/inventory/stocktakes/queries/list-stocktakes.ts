import "server-only";
import { sql } from "drizzle-orm";
import { stocktakes } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf } from "@/lib/core/sorting";
import { findStocktakes } from "@/lib/inventory/stocktakes/rows";
import { ListStocktakesInput, StocktakeList } from "@/lib/inventory/stocktakes/schema";

export const listStocktakes = defineQuery({
  name: "inventory.listStocktakes",
  permission: "inventory:stocktake",
  summary: "Counts, the newest first",
  input: ListStocktakesInput,
  output: StocktakeList,
  http: { method: "GET", path: "/inventory/stocktakes" },
  async handler(ctx, input) {
    const found = findStocktakes(ctx, input);
    const [rows, [count]] = await Promise.all([
      found.rows,
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(stocktakes)
        .where(found.where),
    ]);
    return pageOf(input, found.steps, rows, count?.total ?? 0);
  },
});
