import "server-only";
import { and, inArray, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { files } from "@/db/schema";
import { removeStaleUploads } from "@/lib/core/http/upload";
import { defineCommand } from "@/lib/core/operation";
import { waitingHours } from "@/lib/files/constants";
import { isUnneeded, removeLater } from "@/lib/files/rows";

/** Of one run, so that a long neglected house is tidied in small transactions. */
const atOnce = 500;

export const removeUnneededFiles = defineCommand({
  name: "files.removeUnneededFiles",
  permission: "system",
  summary: "Remove uploads that were never finished, and files that nothing has referred to for a day",
  input: z.strictObject({}),
  output: z.object({ removed: z.number().int() }),
  cron: "23 * * * *",
  async handler(ctx) {
    ctx.unchanged();
    await removeStaleUploads(new Date(ctx.now.getTime() - waitingHours * 3_600_000));
    const stale = ctx.tx
      .select({ id: files.id })
      .from(files)
      .where(and(lt(files.updated_at, sql`now() - make_interval(hours => ${waitingHours})`), isUnneeded))
      .orderBy(files.updated_at)
      .limit(atOnce)
      .for("update", { skipLocked: true });
    const rows = await ctx.tx.delete(files).where(inArray(files.id, stale)).returning();
    for (const row of rows) {
      await removeLater(ctx, row);
      const before = { name: row.name, size: row.size, status: row.status };
      ctx.record({ event: "file.swept", entity: "file", id: row.id, before, theatre_id: row.theatre_id });
    }
    return { removed: rows.length };
  },
});
