import "server-only";
import { and, sql } from "drizzle-orm";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { fetchStocktake, lineColumns, linesOf } from "@/lib/inventory/stocktakes/rows";
import { ListStocktakeLinesInput, StocktakeLineList } from "@/lib/inventory/stocktakes/schema";

const keys: SortKey[] = [
  {
    name: "inventory_number",
    expression: sql`(select i.inventory_number from inventory_items i where i.id = assessed.item_id)`,
    type: "text",
  },
  { name: "counted_at", expression: sql`coalesce(assessed.counted_at, '-infinity')`, type: "timestamptz" },
];
const idKey: SortKey = { name: "id", expression: sql`assessed.id`, type: "uuid" };

export const listStocktakeLines = defineQuery({
  name: "inventory.listStocktakeLines",
  permission: "inventory:stocktake",
  summary: "Lines of a count: what the book expects, what was counted and how they differ",
  input: ListStocktakeLinesInput,
  output: StocktakeLineList,
  http: { method: "GET", path: "/inventory/stocktakes/{id}/lines" },
  async handler(ctx, input) {
    await fetchStocktake(ctx, input.id);
    const steps = walk({ sort: input.sort ?? "inventory_number", cursor: input.cursor }, keys, idKey);
    const source = linesOf(ctx, input.id);
    const wanted = input.state?.length
      ? sql`assessed.state in (${sql.join(
          input.state.map((state) => sql`${state}`),
          sql`, `,
        )})`
      : undefined;
    const [rows, [count]] = await Promise.all([
      ctx.tx
        .select({ ...lineColumns, walk_position: steps.position })
        .from(source)
        .where(and(wanted, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(source)
        .where(wanted),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
