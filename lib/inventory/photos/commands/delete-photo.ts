import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { inventoryPhotos } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { reserveFiles } from "@/lib/files/commands/reserve-files";
import { fetchPhoto, fetchPhotos, lockPhotographed, photoState, writeMain } from "@/lib/inventory/photos/rows";
import { PhotoId } from "@/lib/inventory/photos/schema";

export const deletePhoto = defineCommand({
  name: "inventory.deletePhoto",
  permission: "inventory:update",
  summary: "Take a photo off an item; where it was the main one, the next is. It can be brought back for a day",
  input: PhotoId,
  output: z.null(),
  http: { method: "DELETE", path: "/inventory/{id}/photos/{photo_id}", status: 204 },
  invalidates: () => ["inventory"],
  async handler(ctx, { id: itemId, photo_id: photoId }) {
    await lockPhotographed(ctx, itemId);
    const photo = await fetchPhoto(ctx, itemId, photoId);
    await ctx.tx.delete(inventoryPhotos).where(and(eq(inventoryPhotos.theatre_id, ctx.theatreId), eq(inventoryPhotos.id, photoId)));
    await ctx.run(reserveFiles, { ids: photo.original_file_id ? [photo.file_id, photo.original_file_id] : [photo.file_id] });
    const [next] = await fetchPhotos(ctx, itemId);
    if (photo.is_main && next) await writeMain(ctx, itemId, next.id);
    ctx.record({ event: "item.photo_removed", entity: "item", id: itemId, before: photoState(photo) });
    return null;
  },
});
