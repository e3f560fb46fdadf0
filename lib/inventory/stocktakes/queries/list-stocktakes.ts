import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { stocktakes } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { stocktakeColumns } from "@/lib/inventory/stocktakes/rows";
import { ListStocktakesInput, StocktakeList } from "@/lib/inventory/stocktakes/schema";

const keys: SortKey[] = [
  { name: "opened_at", expression: sql`${stocktakes.opened_at}`, type: "timestamptz" },
  { name: "status", expression: sql`${stocktakes.status}::text`, type: "text" },
];
const idKey: SortKey = { name: "id", expression: sql`${stocktakes.id}`, type: "uuid" };

export const listStocktakes = defineQuery({
  name: "inventory.listStocktakes",
  permission: "inventory:stocktake",
  summary: "Counts, the newest first",
  input: ListStocktakesInput,
  output: StocktakeList,
  http: { method: "GET", path: "/inventory/stocktakes" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "-opened_at", cursor: input.cursor }, keys, idKey);
    const where = and(
      eq(stocktakes.theatre_id, ctx.theatreId),
      input.status?.length ? inArray(stocktakes.status, input.status) : undefined,
      input.location_id ? eq(stocktakes.location_id, input.location_id) : undefined,
    );
    const [rows, [count]] = await Promise.all([
      ctx.tx
        .select({ ...stocktakeColumns(ctx), walk_position: steps.position })
        .from(stocktakes)
        .where(and(where, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(stocktakes)
        .where(where),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
