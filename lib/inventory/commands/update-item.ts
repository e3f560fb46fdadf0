import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import { invalid } from "@/lib/core/errors";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { canFileItem, canUpdateItem } from "@/lib/inventory/policy";
import { type CategoryLine, fetchCategoryLine, fetchItem } from "@/lib/inventory/rows";
import { readCustomFields, withCustomFields } from "@/lib/inventory/rules";
import { Item, UpdateItemInput } from "@/lib/inventory/schema";
import { setTags } from "@/lib/tags/commands/set-tags";

/** Where the item would be filed after the edit; who only edits words is not asked whose category it is. */
function filingAfter(input: UpdateItemInput, before: Item, line: CategoryLine) {
  const isMoved = input.category_id !== undefined && input.category_id !== before.category.id;
  return {
    department_id: input.department_id === undefined ? (before.department?.id ?? null) : input.department_id,
    category_department_id: isMoved ? line.department_id : null,
    owner_id: before.created_by_id,
  };
}

export const updateItem = defineCommand({
  name: "inventory.updateItem",
  permission: "inventory:update",
  summary: "Change what is written about an item; absent fields stay",
  input: UpdateItemInput,
  output: Item,
  http: { method: "PUT", path: "/inventory/{id}" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const { id: itemId, version, inventory_number: number, custom_fields: given, tag_ids: tagIds, ...fields } = input;
    const before = await fetchItem(ctx, itemId);
    ctx.assert(canUpdateItem(ctx.actor, before));
    requireVersion(version, before);
    const line = await fetchCategoryLine(ctx, input.category_id ?? before.category.id);
    ctx.assert(canFileItem(ctx.actor, "inventory:update", filingAfter(input, before, line)));
    const custom = readCustomFields(line.defs, given ?? {}, before.custom_fields);
    // It may stay in a category that was closed since, but none comes into it.
    const isClosed = line.id !== before.category.id && !line.is_active;
    const objections = { ...custom.objections, ...(isClosed ? { category_id: "inventory.category_closed" } : {}) };
    if (Object.keys(objections).length > 0) throw invalid(objections);
    const updated = await ctx.tx
      .update(inventoryItems)
      .set({
        ...fields,
        ...(number ? { inventory_number: number } : {}),
        custom_fields: withCustomFields(before.custom_fields, custom.values),
        version: sql`${inventoryItems.version} + 1`,
        updated_by_id: ctx.actor.user_id,
      })
      .where(and(eq(inventoryItems.id, itemId), eq(inventoryItems.version, before.version)))
      .returning({ id: inventoryItems.id });
    if (tagIds && updated.length > 0) await ctx.run(setTags, { entity_type: "item", entity_ids: [itemId], tag_ids: tagIds });
    const after = await fetchItem(ctx, itemId);
    if (updated.length === 0) requireVersion(before.version, after);
    ctx.record({ event: "item.updated", entity: "item", id: itemId, before: { ...before }, after: { ...after } });
    return after;
  },
});
