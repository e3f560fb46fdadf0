import "server-only";
import { z } from "zod";
import { defineCommand } from "@/lib/core/operation";
import { storage } from "@/lib/core/storage/configured";
import { buckets } from "@/lib/core/storage/storage";
import { keysOf } from "@/lib/files/rules";

export const deleteObjects = defineCommand({
  name: "files.deleteObjects",
  permission: "system",
  summary: "Remove from the storage what a file that is gone had there",
  input: z.strictObject({ bucket: z.enum(buckets), key: z.string().min(1), upload_id: z.string().nullable() }),
  output: z.null(),
  async handler(ctx, { bucket, key, upload_id: uploadId }) {
    if (uploadId) await storage().cancelParts({ bucket, key, uploadId });
    for (const object of keysOf(key)) await storage().remove(bucket, object);
    ctx.unchanged();
    return null;
  },
});
