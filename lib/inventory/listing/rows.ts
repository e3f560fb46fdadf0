import "server-only";
import { and, eq, sql, type SQL } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { walk, type SortKey } from "@/lib/core/sorting";
import { selectItems } from "@/lib/inventory/rows";
import { hasWord, matchingItems } from "@/lib/inventory/selection/rows";
import type { ItemFilters } from "@/lib/inventory/selection/schema";

const textKey = (name: "manufacturer" | "model" | "serial_number"): SortKey => ({
  name,
  expression: sql`coalesce(${inventoryItems[name]}, '')`,
  type: "text",
});
/** What has no day comes last. */
const warrantyKey: SortKey = {
  name: "warranty_until",
  expression: sql`coalesce(${inventoryItems.warranty_until}, 'infinity')`,
  type: "date",
};
/** What is written off is due for nothing. */
const dueKey = (name: "maintenance_due_on" | "inspection_due_on"): SortKey => ({
  name,
  expression: sql`case when ${inventoryItems.status} = 'decommissioned' then 'infinity' else coalesce(${inventoryItems[name]}, 'infinity') end`,
  type: "date",
});

const keys: SortKey[] = [
  { name: "inventory_number", expression: sql`${inventoryItems.inventory_number}`, type: "text" },
  { name: "name", expression: sql`${inventoryItems.name}`, type: "text" },
  { name: "status", expression: sql`${inventoryItems.status}::text`, type: "text" },
  { name: "condition", expression: sql`${inventoryItems.condition}::text`, type: "text" },
  { name: "quantity", expression: sql`${inventoryItems.quantity}`, type: "numeric" },
  { name: "current_value", expression: sql`coalesce(${inventoryItems.current_value}, 0)`, type: "numeric" },
  { name: "weight", expression: sql`coalesce(${inventoryItems.weight}, 0)`, type: "numeric" },
  {
    name: "category",
    expression: sql`(select c.path from inventory_categories c where c.id = ${inventoryItems.category_id})`,
    type: "text",
  },
  {
    name: "department",
    expression: sql`coalesce((select d.name from departments d where d.id = ${inventoryItems.department_id}), '')`,
    type: "text",
  },
  textKey("manufacturer"),
  textKey("model"),
  textKey("serial_number"),
  warrantyKey,
  dueKey("maintenance_due_on"),
  dueKey("inspection_due_on"),
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

interface Wanted extends ItemFilters {
  page: number;
  page_size: number;
  cursor?: string;
  sort?: string;
}

/** A page of the catalogue (with one row more, if there is one), the walk that it is of, and what it is narrowed by. */
export function findPage(ctx: Context, input: Wanted, among?: SQL) {
  const found = input.q && !input.sort ? [relevance(input.q)] : [];
  const sort = input.sort ?? (found.length > 0 ? "-relevance" : "inventory_number");
  const steps = walk({ sort, cursor: input.cursor }, [...keys, ...found], idKey);
  const where = and(matchingItems(ctx, input), among);
  // The keys of the page first: what it shows is fetched for its rows alone, not for all that are sorted or passed over.
  const page = ctx.tx
    .select({ id: inventoryItems.id, walk_position: steps.position.as("walk_position") })
    .from(inventoryItems)
    .where(and(where, steps.where))
    .orderBy(...steps.orderBy)
    .limit(input.page_size + 1)
    .offset(input.cursor ? 0 : (input.page - 1) * input.page_size)
    .as("page");
  const rows = selectItems(ctx.tx, { walk_position: sql<string[]>`page.walk_position` })
    .innerJoin(page, eq(page.id, inventoryItems.id))
    .orderBy(...steps.orderBy);
  return { steps, where, rows };
}
