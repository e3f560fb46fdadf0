import "server-only";
import { and, eq, getTableColumns, sql, type SQL } from "drizzle-orm";
import { inventoryCategories } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { invalid, notFound } from "@/lib/core/errors";
import { visibleItems } from "@/lib/inventory/rows";
import type { Category } from "@/lib/inventory/categories/schema";

const { ancestor_ids: ancestors, ...stored } = getTableColumns(inventoryCategories);
const columns = { ...stored, depth: sql<number>`cardinality(${ancestors}) - 1` };

/** Items of each branch, counted in one pass; null where nobody asked. */
export function itemCount(isWanted: boolean): SQL<number | null> {
  return isWanted ? sql<number>`coalesce(branch.items, 0)::int` : sql<null>`null::int`;
}

export function selectCategories<T extends Record<string, SQL>>(ctx: Context, extra: T, { counts = false } = {}) {
  const rows = ctx.tx
    .select({ ...columns, items: itemCount(counts), ...extra })
    .from(inventoryCategories)
    .$dynamic();
  if (!counts) return rows;
  const branch = sql`(select up.id, sum(filed.items) as items
    from (select category_id, count(*) as items from inventory_items
      where ${visibleItems(ctx)} and deleted_at is null group by category_id) filed
    join inventory_categories own on own.id = filed.category_id cross join unnest(own.ancestor_ids) as up(id)
    group by up.id) branch`;
  return rows.leftJoin(branch, sql`branch.id = ${inventoryCategories.id}`);
}

export function categoriesOf(ctx: Context, condition?: SQL): SQL | undefined {
  return and(eq(inventoryCategories.theatre_id, ctx.theatreId), condition);
}

export async function fetchCategory(ctx: Context, categoryId: string): Promise<Category> {
  const [category] = await selectCategories(ctx, {}).where(categoriesOf(ctx, eq(inventoryCategories.id, categoryId)));
  if (!category) throw notFound();
  return category;
}

/** The category that another is to hang below. */
export async function fetchParent(ctx: Context, parentId: string): Promise<{ department_id: string | null }> {
  const [parent] = await ctx.tx
    .select({ department_id: inventoryCategories.department_id })
    .from(inventoryCategories)
    .where(categoriesOf(ctx, eq(inventoryCategories.id, parentId)));
  if (!parent) throw invalid({ parent_id: "issue.unknown_record" });
  return parent;
}

/** A category as its policy looks at it. */
export function filedUnder(departmentId: string | null | undefined): { department: { id: string } | null } {
  return { department: departmentId ? { id: departmentId } : null };
}
