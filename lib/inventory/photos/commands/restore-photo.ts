import "server-only";
import { inventoryPhotos } from "@/db/schema";
import { notFound } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import {
  fetchPhoto,
  fetchPhotos,
  fetchRemoved,
  lockPhotographed,
  photoState,
  requireRoom,
  writeMain,
  writeOrder,
} from "@/lib/inventory/photos/rows";
import { placed } from "@/lib/inventory/photos/rules";
import { ItemPhoto, PhotoId } from "@/lib/inventory/photos/schema";

export const restorePhoto = defineCommand({
  name: "inventory.restorePhoto",
  permission: "inventory:update",
  summary: "Bring a removed photo back to its place, while its file is kept",
  input: PhotoId,
  output: ItemPhoto,
  http: { method: "POST", path: "/inventory/{id}/photos/{photo_id}/restore" },
  invalidates: () => ["inventory"],
  async handler(ctx, { id: itemId, photo_id: photoId }) {
    await lockPhotographed(ctx, itemId);
    const photos = await fetchPhotos(ctx, itemId);
    requireRoom(photos);
    const { is_main: wasMain, sort_order: place, ...removed } = await fetchRemoved(ctx, itemId, photoId);
    // Brought back already.
    if (photos.some(({ id }) => id === photoId)) throw notFound();
    await ctx.tx.insert(inventoryPhotos).values({ ...removed, theatre_id: ctx.theatreId, item_id: itemId, sort_order: place });
    const before = photos.filter(({ sort_order: other }) => other < place).length;
    await writeOrder(ctx, placed([...photos.map(({ id }) => id), photoId], photoId, before));
    if (wasMain || photos.length === 0) await writeMain(ctx, itemId, photoId);
    const photo = await fetchPhoto(ctx, itemId, photoId);
    ctx.record({ event: "item.photo_restored", entity: "item", id: itemId, after: photoState(photo) });
    return photo;
  },
});
