import { z } from "zod";
import { id, instant } from "@/lib/core/fields";

export const Attachment = z
  .object({
    file_id: id,
    name: z.string(),
    size: z.number().nullable(),
    mime_type: z.string().nullable(),
    status: z.enum(["pending", "ready", "failed"]),
    width: z.number().nullable(),
    height: z.number().nullable(),
    added_by: z.object({ id, name: z.string() }).nullable(),
    created_at: instant,
  })
  .meta({ id: "TaskAttachment" });
export const AttachmentList = z.object({ items: z.array(Attachment) }).meta({ id: "TaskAttachmentList" });
export const ListAttachmentsInput = z.strictObject({ id });
export const AttachmentId = z.strictObject({ id, file_id: id });
