import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { files } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { thumbnailKeys } from "@/lib/files/rows";
import { FileId } from "@/lib/files/schema";
import { keepThumbnail, readSource } from "@/lib/files/thumbnails/rows";

export const createThumbnails = defineCommand({
  name: "files.createThumbnails",
  permission: "system",
  summary: "Keep a picture in the widths that lists show it in",
  input: FileId,
  output: z.null(),
  async prepare(ctx, input) {
    const [row] = await ctx.tx
      .select()
      .from(files)
      .where(and(eq(files.theatre_id, ctx.theatreId), eq(files.id, input.id)));
    // Taken back meanwhile.
    if (!row) return null;
    const source = await readSource(row);
    const thumbnails = thumbnailKeys(row);
    for (const width of Object.keys(thumbnails)) await keepThumbnail(row, source, Number(width));
    return thumbnails;
  },
  async handler(ctx, input, thumbnails) {
    ctx.unchanged();
    if (thumbnails) await ctx.tx.update(files).set({ thumbnails }).where(eq(files.id, input.id));
    return null;
  },
});
