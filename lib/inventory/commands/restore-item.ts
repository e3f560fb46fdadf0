import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { canDeleteItem } from "@/lib/inventory/policy";
import { fetchItem } from "@/lib/inventory/rows";
import { Item, SeenItem } from "@/lib/inventory/schema";

/** Brings a deleted item back, unless its number was given to another meanwhile (the database refuses). */
export const restoreItem = defineCommand({
  name: "inventory.restoreItem",
  permission: "inventory:delete",
  summary: "Restore a deleted item",
  input: SeenItem,
  output: Item,
  http: { method: "POST", path: "/inventory/{id}/restore" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const before = await fetchItem(ctx, input.id, { isDeleted: true });
    ctx.assert(canDeleteItem(ctx.actor, before));
    requireVersion(input.version, before);
    if (!before.deleted_at) throw new AppError("CONFLICT", "inventory.not_deleted");
    const restored = await ctx.tx
      .update(inventoryItems)
      .set({ deleted_at: null, updated_by_id: ctx.actor.user_id, version: sql`${inventoryItems.version} + 1` })
      .where(and(eq(inventoryItems.id, before.id), eq(inventoryItems.version, before.version)))
      .returning({ id: inventoryItems.id });
    if (restored.length === 0) requireVersion(before.version, await fetchItem(ctx, before.id, { isDeleted: true }));
    const after = await fetchItem(ctx, input.id);
    ctx.record({ event: "item.restored", entity: "item", id: before.id, before: { ...before }, after: { ...after } });
    return after;
  },
});
