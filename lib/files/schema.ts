import { z } from "zod";
import { flag, id, instant, integer, text } from "@/lib/core/fields";
import { hasPlainName } from "@/lib/core/media/rules";
import { Upload } from "@/lib/core/uploaded-file";
import { fileStatuses, largestUpload, partSize, uploadBuckets } from "@/lib/files/constants";

const Bucket = z.enum(uploadBuckets).default("theatre-documents");

export const UploadFileInput = z.strictObject({ file: Upload, bucket: Bucket });

export const StoredFile = z
  .object({
    id,
    name: z.string(),
    size: z.number().int().nullable(),
    mime_type: z.string().nullable(),
    sha256: z.string().nullable(),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    status: z.enum(fileStatuses),
    /** Why it failed: a reason such as `media.other_kind`. */
    problem: z.string().nullable(),
    created_at: instant,
  })
  .meta({ id: "StoredFile" });
export type StoredFile = z.output<typeof StoredFile>;

export const FileId = z.strictObject({ id });
export const GetFileInput = z.strictObject({ id, download: flag.default(false) });
export const GetThumbnailInput = z.strictObject({ id, width: integer(1, 4096).default(384) });

export const StartUploadInput = z.strictObject({
  name: text(255).refine(hasPlainName, { error: "media.bad_name" }),
  size: integer(1, largestUpload),
  bucket: Bucket,
});
export const ReceivePartInput = z.strictObject({ id, number: integer(1, Math.ceil(largestUpload / partSize)), file: Upload });

/** An upload straight to storage: what to put where, and what is there already. */
export const FileUpload = z
  .object({
    id,
    name: z.string(),
    size: z.number().int(),
    status: z.enum(fileStatuses),
    problem: z.string().nullable(),
    part_size: z.number().int(),
    /** PUT the bytes of each part to its address, as they are; one that is `received` need not be sent again. */
    parts: z.array(z.object({ number: z.number().int(), size: z.number().int(), url: z.string(), received: z.boolean() })),
  })
  .meta({ id: "FileUpload" });
export type FileUpload = z.output<typeof FileUpload>;

const Edit = z.strictObject({
  rotate: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  crop: z
    .strictObject({
      left: z.number().min(0).max(1),
      top: z.number().min(0).max(1),
      width: z.number().min(0.01).max(1),
      height: z.number().min(0.01).max(1),
    })
    .refine(({ left, top, width, height }) => left + width <= 1.001 && top + height <= 1.001, { error: "issue.wrong_format" })
    .nullable(),
});
export const PictureEdit = Edit;
export type PictureEdit = z.output<typeof Edit>;

/** A picture below a folder of the theatre, from a file that was sent, or from another picture with an edit. */
export const SavePictureInput = z.strictObject({
  folder: z.string().regex(/^[a-z]+\/[0-9a-f-]{36}$/),
  source: z.union([z.strictObject({ file: Upload }), z.strictObject({ file_id: id, edit: Edit })]),
});
