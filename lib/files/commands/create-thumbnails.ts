import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { files } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { hasThumbnails, removeLater, thumbnailKeys } from "@/lib/files/rows";
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
    if (!row || !hasThumbnails(row)) return null;
    const source = await readSource(row);
    const thumbnails = thumbnailKeys(row);
    for (const width of Object.keys(thumbnails)) await keepThumbnail(row, source, Number(width));
    return { row, thumbnails };
  },
  async handler(ctx, input, made) {
    ctx.unchanged();
    if (!made) return null;
    const { thumbnails } = made;
    const kept = await ctx.tx.update(files).set({ thumbnails }).where(eq(files.id, input.id)).returning({ id: files.id });
    // Taken back while they were made, its objects are gone already.
    if (kept.length === 0) await removeLater(ctx, made.row);
    return null;
  },
});
