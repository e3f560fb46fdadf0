import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchItem } from "@/lib/inventory/rows";
import { Item, ItemId } from "@/lib/inventory/schema";

export const getItem = defineQuery({
  name: "inventory.getItem",
  permission: "inventory:read",
  summary: "One item with its stock",
  input: ItemId,
  output: Item,
  http: { method: "GET", path: "/inventory/{id}" },
  handler: (ctx, input) => fetchItem(ctx, input.id, { isDeleted: true }),
});
