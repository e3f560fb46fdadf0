import "server-only";
import { files } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { storage } from "@/lib/core/storage/configured";
import { notFound } from "@/lib/core/errors";
import { objectKey } from "@/lib/files/rules";
import { FileUpload, StartUploadInput } from "@/lib/files/schema";
import { describeUpload } from "@/lib/files/uploads/rows";

export const startUpload = defineCommand({
  name: "files.startUpload",
  permission: "person",
  summary: "Begin an upload straight to storage, of up to 5 GB: gives the addresses that take its parts",
  input: StartUploadInput,
  output: FileUpload,
  http: { method: "POST", path: "/files/uploads", status: 201 },
  async handler(ctx, input) {
    const id = newId();
    const object_key = objectKey(ctx.theatreId, id, input.name);
    const upload_id = await storage().startParts(input.bucket, object_key, "application/octet-stream");
    const [row] = await ctx.tx
      .insert(files)
      .values({ id, theatre_id: ctx.theatreId, ...input, object_key, upload_id, uploaded_by_id: ctx.actor.user_id })
      .returning();
    if (!row) throw notFound();
    ctx.record({ event: "file.upload_started", entity: "file", id, after: { name: input.name, size: input.size } });
    return describeUpload(row);
  },
});
