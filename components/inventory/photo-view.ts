import type { ItemPhoto } from "@/lib/inventory/photos/schema";

/** As much of a photo as the screen sends to the browser. */
export type PhotoView = Pick<ItemPhoto, "id" | "file_id" | "is_main" | "caption" | "original_file_id" | "edit">;

export function asPhotoView({ id, file_id, is_main, caption, original_file_id, edit }: ItemPhoto): PhotoView {
  return { id, file_id, is_main, caption, original_file_id, edit };
}
