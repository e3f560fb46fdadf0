import "server-only";
import { eq, sql } from "drizzle-orm";
import { inventoryBulkRuns } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { bulkPermissions } from "@/lib/inventory/bulk/constants";
import { beginRun, fetchRun, insertRun, lockRun } from "@/lib/inventory/bulk/rows";
import { BulkOrderInput, BulkRun, BulkRunId } from "@/lib/inventory/bulk/schema";
import { isReachable } from "@/lib/inventory/bulk-plans/rows";

/** Takes a whole run back by another one, as far as the caller's own grant reaches; what somebody changed since is kept, and told. Once. */
export const undoBulkRun = defineCommand({
  name: "inventory.undoBulkRun",
  permission: "inventory:read",
  summary: "Undo a bulk run as one, by another run; what was changed since is kept",
  input: BulkRunId,
  output: BulkRun,
  http: { method: "POST", path: "/inventory/bulk/{id}/undo", status: 201, address: "/inventory/bulk/{id}" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const undone = await lockRun(ctx, input.id);
    if (undone.undoes_id) throw new AppError("CONFLICT", "bulk.undo_of_undo");
    if (!undone.finished_at) throw new AppError("CONFLICT", "bulk.not_finished");
    if (undone.done === 0) throw new AppError("CONFLICT", "bulk.nothing_to_undo");
    const [before] = await ctx.tx
      .select({ id: inventoryBulkRuns.id })
      .from(inventoryBulkRuns)
      .where(eq(inventoryBulkRuns.undoes_id, undone.id));
    if (before) throw new AppError("CONFLICT", "bulk.already_undone", { undone_by_id: before.id });
    const order = BulkOrderInput.parse(undone.input);
    ctx.assert(ctx.can(bulkPermissions[order.operation]) !== undefined);
    const run = await insertRun(ctx, { operation: "undo", order, undoes_id: undone.id }, (runId) =>
      ctx.tx.execute(sql`
        insert into inventory_bulk_items (theatre_id, run_id, item_id, position, before, problem)
        select done.theatre_id, ${runId}::uuid, done.item_id, row_number() over (order by done.position), done.before,
          case when not ${isReachable(ctx, order.operation)} then 'bulk.no_right' end
        from inventory_bulk_items done join inventory_items on inventory_items.id = done.item_id
        where done.run_id = ${undone.id} and done.done_at is not null`),
    );
    ctx.record({ event: "bulk_run.started", entity: "bulk_run", id: run.id, after: { operation: "undo", undoes_id: undone.id } });
    await beginRun(ctx, run);
    return fetchRun(ctx, run.id);
  },
});
