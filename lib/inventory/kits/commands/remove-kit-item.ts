import "server-only";
import { and, eq } from "drizzle-orm";
import { inventoryKitItems } from "@/db/schema";
import { notFound } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { canUpdateKit } from "@/lib/inventory/kits/policy";
import { fetchKit } from "@/lib/inventory/kits/rows";
import { Kit, RemoveKitItemInput } from "@/lib/inventory/kits/schema";

export const removeKitItem = defineCommand({
  name: "inventory.removeKitItem",
  permission: "inventory:update",
  summary: "Take an item out of a kit; it stays where it is",
  input: RemoveKitItemInput,
  output: Kit,
  http: { method: "DELETE", path: "/inventory/kits/{id}/items/{item_id}", status: 204 },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const before = await fetchKit(ctx, input.id);
    ctx.assert(canUpdateKit(ctx.actor, before));
    const gone = await ctx.tx
      .delete(inventoryKitItems)
      .where(and(eq(inventoryKitItems.kit_id, before.id), eq(inventoryKitItems.item_id, input.item_id)))
      .returning({ id: inventoryKitItems.item_id });
    if (gone.length === 0) throw notFound();
    const after = await fetchKit(ctx, before.id);
    ctx.record({
      event: "kit.updated",
      entity: "kit",
      id: before.id,
      before: { lines: before.lines },
      after: { name: after.name, lines: after.lines },
      payload: { item_id: input.item_id },
    });
    return after;
  },
});
