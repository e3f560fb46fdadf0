import "server-only";
import { sql } from "drizzle-orm";
import { defineQuery } from "@/lib/core/operation";
import { CountItemsInput, ItemCounts } from "@/lib/inventory/schema";
import { matchingItems } from "@/lib/inventory/selection/rows";
import { ItemFilters } from "@/lib/inventory/selection/schema";

/** One statement for all of them, each with its own plan: the figures of saved views. A filter that no longer parses has none. */
export const countItems = defineQuery({
  name: "inventory.countItems",
  permission: "inventory:read",
  summary: "How many items each of some filters finds",
  input: CountItemsInput,
  output: ItemCounts,
  async handler(ctx, { filters }) {
    const figures = filters.map((filter) => {
      const parsed = ItemFilters.safeParse(filter);
      if (!parsed.success) return sql`null`;
      return sql`(select count(*) from inventory_items where ${matchingItems(ctx, parsed.data)})`;
    });
    if (figures.length === 0) return { counts: [] };
    const [row] = await ctx.tx.execute<{ counts: number[] }>(sql`select json_build_array(${sql.join(figures, sql`, `)}) as counts`);
    return { counts: row?.counts ?? [] };
  },
});
