import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchPhotos } from "@/lib/inventory/photos/rows";
import { ItemPhotos, ListPhotosInput } from "@/lib/inventory/photos/schema";
import { fetchItem } from "@/lib/inventory/rows";

export const listPhotos = defineQuery({
  name: "inventory.listPhotos",
  permission: "inventory:read",
  summary: "Photos of an item in their order",
  input: ListPhotosInput,
  output: ItemPhotos,
  http: { method: "GET", path: "/inventory/{id}/photos" },
  async handler(ctx, input) {
    await fetchItem(ctx, input.id, { isDeleted: true });
    return { items: await fetchPhotos(ctx, input.id) };
  },
});
