import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { inventoryCategories, inventoryItems } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { fetchCategory, filedUnder } from "@/lib/inventory/categories/rows";
import { SeenCategory } from "@/lib/inventory/categories/schema";
import { canDeleteCategory } from "@/lib/inventory/policy";

/** The database refuses while an item or another category hangs below it; this says how many, also of those that no list shows. */
async function refuseHeld(ctx: Context<Transaction>, categoryId: string): Promise<void> {
  const [items] = await ctx.tx
    .select({
      live: sql<number>`(count(*) filter (where ${inventoryItems.deleted_at} is null))::int`,
      deleted: sql<number>`(count(*) filter (where ${inventoryItems.deleted_at} is not null))::int`,
    })
    .from(inventoryItems)
    .where(and(eq(inventoryItems.theatre_id, ctx.theatreId), eq(inventoryItems.category_id, categoryId)));
  const below = and(eq(inventoryCategories.theatre_id, ctx.theatreId), eq(inventoryCategories.parent_id, categoryId));
  const held = { items: items?.live ?? 0, deleted: items?.deleted ?? 0, categories: await ctx.tx.$count(inventoryCategories, below) };
  if (Object.values(held).some((count) => count > 0)) throw new AppError("CONFLICT", "inventory.category_in_use", held, held);
}

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
    await refuseHeld(ctx, category.id);
    const gone = await ctx.tx
      .delete(inventoryCategories)
      .where(and(eq(inventoryCategories.id, category.id), eq(inventoryCategories.version, category.version)))
      .returning({ id: inventoryCategories.id });
    if (gone.length === 0) requireVersion(category.version, await fetchCategory(ctx, category.id));
    ctx.record({ event: "category.deleted", entity: "category", id: category.id, before: { ...category } });
    return {};
  },
});
