import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { selectItems } from "@/lib/inventory/rows";
import { ItemList, ListItemsInput } from "@/lib/inventory/schema";
import { hasWord, matchingItems } from "@/lib/inventory/selection/rows";

const keys: SortKey[] = [
  { name: "inventory_number", expression: sql`${inventoryItems.inventory_number}`, type: "text" },
  { name: "name", expression: sql`${inventoryItems.name}`, type: "text" },
  { name: "status", expression: sql`${inventoryItems.status}::text`, type: "text" },
  { name: "condition", expression: sql`${inventoryItems.condition}::text`, type: "text" },
  { name: "quantity", expression: sql`${inventoryItems.quantity}`, type: "numeric" },
  { name: "current_value", expression: sql`coalesce(${inventoryItems.current_value}, 0)`, type: "numeric" },
  { name: "warranty_until", expression: sql`coalesce(${inventoryItems.warranty_until}, 'infinity')`, type: "date" },
  { name: "created_at", expression: sql`${inventoryItems.created_at}`, type: "timestamptz" },
  { name: "updated_at", expression: sql`${inventoryItems.updated_at}`, type: "timestamptz" },
];
const idKey: SortKey = { name: "id", expression: sql`${inventoryItems.id}`, type: "uuid" };

/** Whole words first, then what is only alike; the costlier likeness is measured only where no word fits. */
function relevance(q: string): SortKey {
  const words = sql`websearch_to_tsquery('russian', search_fold(${q}))`;
  const likeness = hasWord(q) ? sql`word_similarity(search_fold(${q}), ${inventoryItems.search_text})` : sql`0`;
  const rank = sql`case when ${inventoryItems.search} @@ ${words} then 1 + ts_rank(${inventoryItems.search}, ${words})
    else ${likeness} end`;
  return { name: "relevance", expression: sql`(${rank})::double precision`, type: "double precision" };
}

export const listItems = defineQuery({
  name: "inventory.listItems",
  permission: "inventory:read",
  summary: "Items, filtered, sorted and searched in Russian and English",
  input: ListItemsInput,
  output: ItemList,
  http: { method: "GET", path: "/inventory" },
  async handler(ctx, input) {
    const found = input.q && !input.sort ? [relevance(input.q)] : [];
    const sort = input.sort ?? (found.length > 0 ? "-relevance" : "inventory_number");
    const steps = walk({ sort, cursor: input.cursor }, [...keys, ...found], idKey);
    const where = matchingItems(ctx, input);
    // The keys of the page first: what it shows is fetched for its rows alone, not for all that are sorted or passed over.
    const page = ctx.tx
      .select({ id: inventoryItems.id, walk_position: steps.position.as("walk_position") })
      .from(inventoryItems)
      .where(and(where, steps.where))
      .orderBy(...steps.orderBy)
      .limit(input.page_size + 1)
      .offset(input.cursor ? 0 : (input.page - 1) * input.page_size)
      .as("page");
    const [rows, [count]] = await Promise.all([
      selectItems(ctx.tx, { walk_position: sql<string[]>`page.walk_position` })
        .innerJoin(page, eq(page.id, inventoryItems.id))
        .orderBy(...steps.orderBy),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(inventoryItems)
        .where(where),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
