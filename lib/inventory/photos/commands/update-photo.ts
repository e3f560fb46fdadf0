import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryPhotos } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { defineCommand } from "@/lib/core/operation";
import { savePicture } from "@/lib/files/commands/save-picture";
import {
  fetchPhoto,
  fetchPhotographed,
  fetchPhotos,
  lockPhotographed,
  photoState,
  writeMain,
  writeOrder,
} from "@/lib/inventory/photos/rows";
import { placed } from "@/lib/inventory/photos/rules";
import { ItemPhoto, type UpdatePhotoInput, UpdatePhotoInput as Input } from "@/lib/inventory/photos/schema";

/** What the edit makes of its columns; a picture is always rendered from the original, so that edits do not pile up. */
function rendered(before: ItemPhoto, edit: UpdatePhotoInput["edit"], fileId: string | undefined) {
  const original = before.original_file_id ?? before.file_id;
  if (edit === null) return { file_id: original, original_file_id: null, edit: null };
  return edit && fileId ? { file_id: fileId, original_file_id: original, edit } : {};
}

async function write(ctx: Context<Transaction>, input: UpdatePhotoInput, before: ItemPhoto, fileId: string | undefined): Promise<void> {
  const { id: itemId, photo_id: photoId, caption, is_main: isMain, sort_order: place, edit } = input;
  const fields = { ...(caption === undefined ? {} : { caption }), ...rendered(before, edit, fileId) };
  if (Object.keys(fields).length > 0)
    await ctx.tx
      .update(inventoryPhotos)
      .set(fields)
      .where(and(eq(inventoryPhotos.theatre_id, ctx.theatreId), eq(inventoryPhotos.id, photoId)));
  if (isMain) await writeMain(ctx, itemId, photoId);
  if (place === undefined) return;
  const ids = (await fetchPhotos(ctx, itemId)).map(({ id }) => id);
  await writeOrder(ctx, placed(ids, photoId, place));
}

export const updatePhoto = defineCommand({
  name: "inventory.updatePhoto",
  permission: "inventory:update",
  summary: "Caption, place or rank of a photo; turned and cropped from its original, or as it was; absent fields stay",
  input: Input,
  output: ItemPhoto,
  http: { method: "PUT", path: "/inventory/{id}/photos/{photo_id}" },
  invalidates: () => ["inventory"],
  async prepare(ctx, { id: itemId, photo_id: photoId, edit }) {
    if (!edit) return undefined;
    await fetchPhotographed(ctx, itemId);
    const photo = await fetchPhoto(ctx, itemId, photoId);
    const original = photo.original_file_id ?? photo.file_id;
    return { original, file: await ctx.run(savePicture, { folder: `inventory/${itemId}`, source: { file_id: original, edit } }) };
  },
  async handler(ctx, input, picture) {
    await lockPhotographed(ctx, input.id);
    const before = await fetchPhoto(ctx, input.id, input.photo_id);
    await write(ctx, input, before, picture?.file.id);
    const after = await fetchPhoto(ctx, input.id, input.photo_id);
    ctx.record({ event: "item.photo_changed", entity: "item", id: input.id, before: photoState(before), after: photoState(after) });
    return after;
  },
});
