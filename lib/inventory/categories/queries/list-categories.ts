import "server-only";
import { and, sql } from "drizzle-orm";
import { inventoryCategories } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, totalOf, walk, type SortKey } from "@/lib/core/sorting";
import { categoriesOf, selectCategories } from "@/lib/inventory/categories/rows";
import { CategoryList, ListCategoriesInput } from "@/lib/inventory/categories/schema";

const keys: SortKey[] = [
  { name: "path", expression: sql`${inventoryCategories.path}`, type: "text" },
  { name: "sort_order", expression: sql`${inventoryCategories.sort_order}`, type: "int" },
  { name: "name", expression: sql`${inventoryCategories.name}`, type: "text" },
];
const idKey: SortKey = { name: "id", expression: sql`${inventoryCategories.id}`, type: "uuid" };

export const listCategories = defineQuery({
  name: "inventory.listCategories",
  permission: "inventory:read",
  summary: "The tree of categories, flat, with the path of each",
  input: ListCategoriesInput,
  output: CategoryList,
  http: { method: "GET", path: "/inventory/categories" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "path", cursor: input.cursor }, keys, idKey);
    const where = categoriesOf(ctx);
    const rows = await selectCategories(ctx, { walk_position: steps.position }, { counts: input.include?.includes("items") })
      .where(and(where, steps.where))
      .orderBy(...steps.orderBy)
      .limit(input.page_size + 1)
      .offset(input.cursor ? 0 : (input.page - 1) * input.page_size);
    const total = await totalOf(input, rows, () =>
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(inventoryCategories)
        .where(where),
    );
    return pageOf(input, steps, rows, total);
  },
});
