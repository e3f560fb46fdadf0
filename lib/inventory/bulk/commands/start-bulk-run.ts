import "server-only";
import { sql } from "drizzle-orm";
import { inventoryItems } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { beginRun, fetchRun, insertRun } from "@/lib/inventory/bulk/rows";
import { BulkAnswer, BulkOrderInput, StartBulkRunInput } from "@/lib/inventory/bulk/schema";
import { fetchGround } from "@/lib/inventory/bulk-grounds/rows";
import { chosenItems, fetchPreview, problemOf } from "@/lib/inventory/bulk-plans/rows";

export const startBulkRun = defineCommand({
  name: "inventory.startBulkRun",
  // To see the items; what is done to them asks for its own right, over every one.
  permission: "inventory:read",
  summary: "Change many items at once; a dry run tells what would change",
  input: StartBulkRunInput,
  output: BulkAnswer,
  http: { method: "POST", path: "/inventory/bulk" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const { ids: _ids, filter: _filter, dry_run: isDry, ...order } = input;
    const ground = await fetchGround(ctx, order);
    if (isDry) {
      ctx.unchanged();
      return { dry_run: true, preview: await fetchPreview(ctx, input, ground), run: null };
    }
    const run = await insertRun(ctx, { operation: order.operation, order: BulkOrderInput.parse(order) }, (runId) =>
      ctx.tx.execute(sql`
        insert into inventory_bulk_items (theatre_id, run_id, item_id, position, problem)
        select ${inventoryItems.theatre_id}, ${runId}::uuid, ${inventoryItems.id},
          row_number() over (order by ${inventoryItems.inventory_number}, ${inventoryItems.id}), ${problemOf(ctx, order, ground)}
        from inventory_items where ${chosenItems(ctx, input)}`),
    );
    if (run.total === run.refused) throw new AppError("CONFLICT", "bulk.nothing_to_do", { total: run.total }, { count: run.total });
    const { id, operation, total, refused } = run;
    ctx.record({ event: "bulk_run.started", entity: "bulk_run", id, after: { operation, total, refused, input: run.input } });
    await beginRun(ctx, run);
    return { dry_run: false, preview: null, run: await fetchRun(ctx, run.id) };
  },
});
