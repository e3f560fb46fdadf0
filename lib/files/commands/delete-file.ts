import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { files } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { canDeleteFile } from "@/lib/files/policy";
import { fetchFile, removeLater } from "@/lib/files/rows";
import { FileId } from "@/lib/files/schema";

export const deleteFile = defineCommand({
  name: "files.deleteFile",
  permission: "person",
  summary: "Take back a file of one's own that nothing refers to",
  input: FileId,
  output: z.null(),
  http: { method: "DELETE", path: "/files/{id}", status: 204 },
  async handler(ctx, input) {
    const row = await fetchFile(ctx, input.id, { isWhole: false });
    ctx.assert(canDeleteFile(ctx.actor, row));
    await ctx.tx.delete(files).where(eq(files.id, row.id));
    await removeLater(ctx, row);
    ctx.record({ event: "file.deleted", entity: "file", id: row.id, before: { name: row.name, size: row.size } });
    return null;
  },
});
