import "server-only";
import { and, eq } from "drizzle-orm";
import { files } from "@/db/schema";
import { notFound } from "@/lib/core/errors";
import { defineQuery } from "@/lib/core/operation";
import { FileId, FileUpload } from "@/lib/files/schema";
import { describeUpload } from "@/lib/files/uploads/rows";

export const getUpload = defineQuery({
  name: "files.getUpload",
  permission: "person",
  summary: "An upload of one's own straight to storage: which parts are there, and what has become of it",
  input: FileId,
  output: FileUpload,
  http: { method: "GET", path: "/files/uploads/{id}" },
  async handler(ctx, input) {
    const [row] = await ctx.tx
      .select()
      .from(files)
      .where(and(eq(files.theatre_id, ctx.theatreId), eq(files.id, input.id), eq(files.uploaded_by_id, ctx.actor.user_id ?? input.id)));
    if (!row) throw notFound();
    return describeUpload(row);
  },
});
