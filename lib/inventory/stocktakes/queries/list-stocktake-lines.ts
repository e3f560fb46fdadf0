import "server-only";
import { sql } from "drizzle-orm";
import { defineQuery } from "@/lib/core/operation";
import { pageOf } from "@/lib/core/sorting";
import { fetchStocktake, findLines } from "@/lib/inventory/stocktakes/rows";
import { ListStocktakeLinesInput, StocktakeLineList } from "@/lib/inventory/stocktakes/schema";

export const listStocktakeLines = defineQuery({
  name: "inventory.listStocktakeLines",
  permission: "inventory:stocktake",
  summary: "Lines of a count: what the book expects, what was counted and how they differ",
  input: ListStocktakeLinesInput,
  output: StocktakeLineList,
  http: { method: "GET", path: "/inventory/stocktakes/{id}/lines" },
  async handler(ctx, input) {
    await fetchStocktake(ctx, input.id);
    const found = findLines(ctx, input);
    const [rows, [count]] = await Promise.all([
      found.rows,
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(found.source)
        .where(found.where),
    ]);
    return pageOf(input, found.steps, rows, count?.total ?? 0);
  },
});
