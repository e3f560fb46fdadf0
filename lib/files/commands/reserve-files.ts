import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { files } from "@/db/schema";
import { id } from "@/lib/core/fields";
import { defineCommand } from "@/lib/core/operation";

/** For the records that let go of a file and may take it up again (`ctx.run`): undo must find it. */
export const reserveFiles = defineCommand({
  name: "files.reserveFiles",
  permission: "person",
  summary: "Keep files for another day, though nothing refers to them",
  input: z.strictObject({ ids: z.array(id).min(1).max(10) }),
  output: z.null(),
  async handler(ctx, input) {
    await ctx.tx
      .update(files)
      .set({ updated_at: sql`now()` })
      .where(and(eq(files.theatre_id, ctx.theatreId), inArray(files.id, input.ids)));
    ctx.unchanged();
    return null;
  },
});
