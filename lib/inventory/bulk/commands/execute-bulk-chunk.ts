import "server-only";
import { z } from "zod";
import { actorById } from "@/lib/core/auth/session";
import { defineCommand } from "@/lib/core/operation";
import { bulkJob, bulkLimits } from "@/lib/inventory/bulk/constants";
import { endRun, giveUpRun, inNameOf, lockRun, queueRun, workChunk } from "@/lib/inventory/bulk/rows";
import { BulkChunkInput } from "@/lib/inventory/bulk/schema";

/**
 * Works off one piece of a run in one transaction and queues the next in it. Killed, it leaves nothing: the piece is done again whole,
 * from where the run's list says it is.
 */
export const executeBulkChunk = defineCommand({
  ...bulkJob,
  summary: "Works off the next items of a bulk run",
  input: BulkChunkInput,
  output: z.object({ is_left: z.boolean() }),
  async handler(ctx, input) {
    const run = await lockRun(ctx, input.run_id, { isOwn: false });
    ctx.unchanged();
    if (run.finished_at) return { is_left: false };
    const author = await actorById(ctx.tx, ctx.theatreId, run.created_by_id);
    if (!author) {
      await endRun(ctx, run);
      return { is_left: false };
    }
    if (run.tries >= bulkLimits.tries) {
      await giveUpRun(inNameOf(ctx, author), run);
      return { is_left: false };
    }
    const isLeft = await workChunk(inNameOf(ctx, author), run);
    if (isLeft) await queueRun(ctx, run.id);
    return { is_left: isLeft };
  },
});
