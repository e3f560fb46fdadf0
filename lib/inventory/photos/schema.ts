import { z } from "zod";
import { id, instant, integer, optional, text } from "@/lib/core/fields";
import { Upload } from "@/lib/core/uploaded-file";
import { PictureEdit } from "@/lib/files/schema";

export const ItemPhoto = z
  .object({
    id,
    item_id: id,
    file_id: id,
    is_main: z.boolean(),
    sort_order: z.number().int(),
    caption: z.string().nullable(),
    /** As it was uploaded, where `file_id` is turned or cropped. */
    original_file_id: id.nullable(),
    edit: PictureEdit.nullable(),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    created_at: instant,
  })
  .meta({ id: "ItemPhoto" });
export type ItemPhoto = z.output<typeof ItemPhoto>;

export const ItemPhotos = z.object({ items: z.array(ItemPhoto) }).meta({ id: "ItemPhotos" });
export const ListPhotosInput = z.strictObject({ id });
export const AddPhotoInput = z.strictObject({ id, file: Upload, caption: optional(text(300)) });
export const PhotoId = z.strictObject({ id, photo_id: id });

/** Only true: a main photo ends when another becomes it. */
const isTrue = z.preprocess((value) => (value === "true" || value === "on" ? true : value), z.literal(true));

export const UpdatePhotoInput = z.strictObject({
  id,
  photo_id: id,
  caption: optional(text(300)),
  is_main: isTrue.optional(),
  /** Its place from 0; the others make room. */
  sort_order: integer(0, 1000).optional(),
  /** Counted from the original, not from what it looks like now; null takes turning and cropping back. */
  edit: PictureEdit.nullable().optional(),
});
export type UpdatePhotoInput = z.output<typeof UpdatePhotoInput>;
