import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { canDeleteItem } from "@/lib/inventory/policy";
import { fetchItem } from "@/lib/inventory/rows";
import { Item, SeenItem } from "@/lib/inventory/schema";

/** Hides an item with its number; stock and history stay on record, and it can be restored. */
export const deleteItem = defineCommand({
  name: "inventory.deleteItem",
  permission: "inventory:delete",
  summary: "Delete an item; it can be restored",
  input: SeenItem,
  output: Item,
  http: { method: "DELETE", path: "/inventory/{id}", status: 204 },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const before = await fetchItem(ctx, input.id);
    ctx.assert(canDeleteItem(ctx.actor, before));
    requireVersion(input.version, before);
    const gone = await ctx.tx
      .update(inventoryItems)
      .set({ deleted_at: ctx.now, updated_by_id: ctx.actor.user_id, version: sql`${inventoryItems.version} + 1` })
      .where(and(eq(inventoryItems.id, before.id), eq(inventoryItems.version, before.version)))
      .returning({ id: inventoryItems.id });
    if (gone.length === 0) requireVersion(before.version, await fetchItem(ctx, before.id));
    const after = await fetchItem(ctx, input.id, { isDeleted: true });
    ctx.record({ event: "item.deleted", entity: "item", id: before.id, before: { ...before }, after: { ...after } });
    return after;
  },
});
