import "server-only";
import { z } from "zod";
import { actorById } from "@/lib/core/auth/session";
import { id } from "@/lib/core/fields";
import { defineCommand } from "@/lib/core/operation";
import { importJob } from "@/lib/inventory/import-runs/constants";
import { lockImportRun, queueImportRun, workPart } from "@/lib/inventory/import-runs/rows";

/** Works off one part of an import in one transaction and queues the next in it. Killed, it leaves nothing: the part is done again whole. */
export const executeImportPart = defineCommand({
  ...importJob,
  summary: "Works off the next rows of a large import",
  input: z.strictObject({ run_id: id }),
  output: z.object({ is_left: z.boolean() }),
  async handler(ctx, input) {
    const run = await lockImportRun(ctx, input.run_id, { isOwn: false });
    ctx.unchanged();
    if (run.finished_at) return { is_left: false };
    const isLeft = await workPart(ctx, run, await actorById(ctx.tx, ctx.theatreId, run.created_by_id));
    if (isLeft) await queueImportRun(ctx, run.id);
    return { is_left: isLeft };
  },
});
