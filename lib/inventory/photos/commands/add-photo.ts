import "server-only";
import { inventoryPhotos } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { savePicture } from "@/lib/files/commands/save-picture";
import { fetchPhoto, fetchPhotographed, fetchPhotos, lockPhotographed, photoState, requireRoom } from "@/lib/inventory/photos/rows";
import { AddPhotoInput, ItemPhoto } from "@/lib/inventory/photos/schema";

export const addPhoto = defineCommand({
  name: "inventory.addPhoto",
  permission: "inventory:update",
  summary: "Add a photo to an item: kept upright, without what the camera wrote into it; the first is the main one",
  input: AddPhotoInput,
  output: ItemPhoto,
  http: { method: "POST", path: "/inventory/{id}/photos", status: 201, address: null, body: "upload" },
  invalidates: () => ["inventory"],
  async prepare(ctx, { id, file }) {
    await fetchPhotographed(ctx, id);
    requireRoom(await fetchPhotos(ctx, id));
    return ctx.run(savePicture, { folder: `inventory/${id}`, source: { file } });
  },
  async handler(ctx, { id: itemId, caption }, file) {
    await lockPhotographed(ctx, itemId);
    const photos = await fetchPhotos(ctx, itemId);
    requireRoom(photos);
    await ctx.tx.insert(inventoryPhotos).values({
      // The photo's own object is named after it.
      id: file.id,
      theatre_id: ctx.theatreId,
      item_id: itemId,
      file_id: file.id,
      caption: caption ?? null,
      sort_order: (photos.at(-1)?.sort_order ?? -1) + 1,
      is_main: !photos.some(({ is_main: isMain }) => isMain),
    });
    const photo = await fetchPhoto(ctx, itemId, file.id);
    ctx.record({ event: "item.photo_added", entity: "item", id: itemId, after: photoState(photo) });
    return photo;
  },
});
