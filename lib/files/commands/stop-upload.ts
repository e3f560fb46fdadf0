import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { files } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { lockUpload, removeLater } from "@/lib/files/rows";
import { FileId } from "@/lib/files/schema";

export const stopUpload = defineCommand({
  name: "files.stopUpload",
  permission: "person",
  summary: "Give up an upload; its parts are removed",
  input: FileId,
  output: z.null(),
  http: { method: "DELETE", path: "/files/uploads/{id}", status: 204 },
  async handler(ctx, input) {
    const row = await lockUpload(ctx, input.id);
    await ctx.tx.delete(files).where(eq(files.id, row.id));
    await removeLater(ctx, row);
    ctx.record({ event: "file.upload_stopped", entity: "file", id: row.id, before: { name: row.name, size: row.size } });
    return null;
  },
});
