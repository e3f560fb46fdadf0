import "server-only";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryCategories } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { fetchCategory, fetchParent, filedUnder } from "@/lib/inventory/categories/rows";
import { newKinds } from "@/lib/inventory/categories/rules";
import { Category, UpdateCategoryInput } from "@/lib/inventory/categories/schema";
import { canUpdateCategory } from "@/lib/inventory/policy";

/** A field that items of the branch hold cannot become of another kind under them, nor come back as one. */
async function refuseRetyped(ctx: Context<Transaction>, categoryId: string, kinds: ReturnType<typeof newKinds>): Promise<void> {
  if (kinds.length === 0) return;
  const [held] = await ctx.tx.execute<{ key: string }>(sql`
    select kind.key from jsonb_to_recordset(${JSON.stringify(kinds)}::jsonb) as kind(key text, type text)
    where exists (select 1 from inventory_items i join inventory_categories c on c.id = i.category_id
      where i.theatre_id = ${ctx.theatreId} and i.custom_fields ? kind.key and ${categoryId} = any(c.ancestor_ids)
        and not case kind.type
          when 'number' then jsonb_typeof(i.custom_fields -> kind.key) = 'number'
          when 'flag' then jsonb_typeof(i.custom_fields -> kind.key) = 'boolean'
          when 'date' then i.custom_fields ->> kind.key ~ '^\\d{4}-\\d{2}-\\d{2}$'
          else jsonb_typeof(i.custom_fields -> kind.key) = 'string' end)
    limit 1`);
  if (held) throw new AppError("CONFLICT", "inventory.field_in_use", { key: held.key }, { key: held.key });
}

export const updateCategory = defineCommand({
  name: "inventory.updateCategory",
  permission: "inventory:update",
  summary: "Change a category or hang its branch elsewhere; absent fields stay",
  input: UpdateCategoryInput,
  output: Category,
  http: { method: "PUT", path: "/inventory/categories/{id}" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const { id: categoryId, version, ...fields } = input;
    const before = await fetchCategory(ctx, categoryId);
    ctx.assert(canUpdateCategory(ctx.actor, filedUnder(before.department_id)));
    if (fields.department_id !== undefined) ctx.assert(canUpdateCategory(ctx.actor, filedUnder(fields.department_id)));
    requireVersion(version, before);
    const parent = fields.parent_id && fields.parent_id !== before.parent_id ? await fetchParent(ctx, fields.parent_id) : undefined;
    if (parent?.department_id) ctx.assert(canUpdateCategory(ctx.actor, filedUnder(parent.department_id)));
    if (fields.custom_field_defs) await refuseRetyped(ctx, categoryId, newKinds(before.custom_field_defs, fields.custom_field_defs));
    const updated = await ctx.tx
      .update(inventoryCategories)
      .set({ ...fields, version: sql`${inventoryCategories.version} + 1` })
      .where(and(eq(inventoryCategories.id, categoryId), eq(inventoryCategories.version, before.version)))
      .returning({ id: inventoryCategories.id });
    const after = await fetchCategory(ctx, categoryId);
    if (updated.length === 0) requireVersion(before.version, after);
    ctx.record({
      event: "category.updated",
      entity: "category",
      id: categoryId,
      before: { ...before },
      after: { ...after },
    });
    return after;
  },
});
