import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { inventoryCategories } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { fetchCategory, filedUnder } from "@/lib/inventory/categories/rows";
import { SeenCategory } from "@/lib/inventory/categories/schema";
import { canDeleteCategory } from "@/lib/inventory/policy";

/** The database refuses while an item or another category hangs below it. */
export const deleteCategory = defineCommand({
  name: "inventory.deleteCategory",
  permission: "inventory:delete",
  summary: "Delete an empty category",
  input: SeenCategory,
  output: z.object({}),
  http: { method: "DELETE", path: "/inventory/categories/{id}", status: 204 },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const category = await fetchCategory(ctx, input.id);
    ctx.assert(canDeleteCategory(ctx.actor, filedUnder(category.department_id)));
    requireVersion(input.version, category);
    const gone = await ctx.tx
      .delete(inventoryCategories)
      .where(and(eq(inventoryCategories.id, category.id), eq(inventoryCategories.version, category.version)))
      .returning({ id: inventoryCategories.id });
    if (gone.length === 0) requireVersion(category.version, await fetchCategory(ctx, category.id));
    ctx.record({ event: "category.deleted", entity: "category", id: category.id, before: { ...category } });
    return {};
  },
});
