import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryCategories } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { fetchCategory, fetchParent, filedUnder } from "@/lib/inventory/categories/rows";
import { codeFrom } from "@/lib/inventory/categories/rules";
import { Category, CreateCategoryInput } from "@/lib/inventory/categories/schema";
import { canCreateCategory } from "@/lib/inventory/policy";

/** The name as a code, with something to tell it apart where another category has it already. */
async function freeCode(ctx: Context<Transaction>, name: string, categoryId: string): Promise<string> {
  const tail = categoryId.slice(-6);
  const code = codeFrom(name);
  if (!code) return tail;
  const taken = await ctx.tx
    .select({ id: inventoryCategories.id })
    .from(inventoryCategories)
    .where(and(eq(inventoryCategories.theatre_id, ctx.theatreId), eq(inventoryCategories.code, code)));
  return taken.length > 0 ? `${code}-${tail}` : code;
}

export const createCategory = defineCommand({
  name: "inventory.createCategory",
  permission: "inventory:create",
  summary: "Create a category, at the root or below another",
  input: CreateCategoryInput,
  output: Category,
  http: { method: "POST", path: "/inventory/categories", status: 201 },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const { custom_field_defs: defs, code, department_id: given, ...fields } = input;
    const parent = input.parent_id ? await fetchParent(ctx, input.parent_id) : undefined;
    const own = ctx.scope === "dept" ? ctx.actor.department_id : null;
    const departmentId = given ?? parent?.department_id ?? own;
    ctx.assert(canCreateCategory(ctx.actor, filedUnder(departmentId)));
    if (parent?.department_id) ctx.assert(canCreateCategory(ctx.actor, filedUnder(parent.department_id)));
    const categoryId = newId();
    const last = sql`(select coalesce(max(sort_order), -1) + 1 from inventory_categories
      where theatre_id = ${ctx.theatreId} and parent_id is not distinct from ${input.parent_id ?? null}::uuid)`;
    await ctx.tx.insert(inventoryCategories).values({
      ...fields,
      id: categoryId,
      theatre_id: ctx.theatreId,
      department_id: departmentId,
      code: code ?? (await freeCode(ctx, input.name, categoryId)),
      custom_field_defs: defs ?? [],
      sort_order: input.sort_order ?? last,
    });
    const category = await fetchCategory(ctx, categoryId);
    ctx.record({ event: "category.created", entity: "category", id: categoryId, after: { ...category } });
    return category;
  },
});
