import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import { notFound } from "@/lib/core/errors";
import { defineQuery } from "@/lib/core/operation";
import { selectItems, visibleItems } from "@/lib/inventory/rows";
import { Item, ItemNumber } from "@/lib/inventory/schema";

export const getItemByNumber = defineQuery({
  name: "inventory.getItemByNumber",
  permission: "inventory:read",
  summary: "The item that carries a number, as a scanner reads it",
  input: ItemNumber,
  output: Item,
  http: { method: "GET", path: "/inventory/by-number/{inventory_number}" },
  async handler(ctx, input) {
    const [item] = await selectItems(ctx.tx, {}).where(
      and(visibleItems(ctx), eq(inventoryItems.inventory_number, input.inventory_number), isNull(inventoryItems.deleted_at)),
    );
    if (!item) throw notFound();
    return item as never;
  },
});
