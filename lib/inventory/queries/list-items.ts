import "server-only";
import { and, eq, gte, inArray, isNotNull, isNull, sql, type SQL } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { selectItems, visibleItems } from "@/lib/inventory/rows";
import { ItemList, ListItemsInput } from "@/lib/inventory/schema";

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

/** Typing errors are looked for in words; of a short one, or of a number, everything would be alike. */
const hasWord = (q: string) => /\p{L}{4}/u.test(q);

/** Words in any form, or any part of what is written about an item, or the same with typing errors. */
function matches(q: string): SQL {
  const part = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const alike = hasWord(q) ? sql`or search_fold(${q}) <% ${inventoryItems.search_text}` : sql``;
  return sql`(${inventoryItems.search} @@ websearch_to_tsquery('russian', search_fold(${q}))
    or ${inventoryItems.search_text} like search_fold(${part}) ${alike})`;
}

/** Whole words first, then what is only alike; the costlier likeness is measured only where no word fits. */
function relevance(q: string): SortKey {
  const words = sql`websearch_to_tsquery('russian', search_fold(${q}))`;
  const likeness = hasWord(q) ? sql`word_similarity(search_fold(${q}), ${inventoryItems.search_text})` : sql`0`;
  const rank = sql`case when ${inventoryItems.search} @@ ${words} then 1 + ts_rank(${inventoryItems.search}, ${words})
    else ${likeness} end`;
  return { name: "relevance", expression: sql`(${rank})::double precision`, type: "double precision" };
}

/** A branch of a tree: the row itself and all below it. */
function inBranch(tree: "inventory_categories" | "inventory_locations", ctx: Context, rootId: string): SQL {
  return sql`(select id from ${sql.identifier(tree)} where theatre_id = ${ctx.theatreId} and ancestor_ids @> array[${rootId}]::uuid[])`;
}

function filters(ctx: Context, input: ListItemsInput): SQL | undefined {
  return and(
    visibleItems(ctx),
    input.deleted ? isNotNull(inventoryItems.deleted_at) : isNull(inventoryItems.deleted_at),
    input.q ? matches(input.q) : undefined,
    input.category_id
      ? sql`${inventoryItems.category_id} = any(array${inBranch("inventory_categories", ctx, input.category_id)})`
      : undefined,
    input.location_id
      ? sql`${inventoryItems.id} in (select item_id from inventory_stock where theatre_id = ${ctx.theatreId} and location_id in ${inBranch("inventory_locations", ctx, input.location_id)})`
      : undefined,
    input.department_id?.length ? inArray(inventoryItems.department_id, input.department_id) : undefined,
    input.status?.length ? inArray(inventoryItems.status, input.status) : undefined,
    input.condition?.length ? inArray(inventoryItems.condition, input.condition) : undefined,
    input.updated_since ? gte(inventoryItems.updated_at, input.updated_since) : undefined,
  );
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
    const where = filters(ctx, input);
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
