import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryItems } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { beginRun, fetchRun, insertRun } from "@/lib/inventory/bulk/rows";
import { BulkAnswer, BulkOrderInput, StartBulkRunInput } from "@/lib/inventory/bulk/schema";
import { fetchGround } from "@/lib/inventory/bulk-grounds/rows";
import { checkFieldConditions } from "@/lib/inventory/field-conditions/rows";
import { chosenItems, digestOf, fetchPreview, problemOf } from "@/lib/inventory/bulk-plans/rows";

/** What was looked at is what is done: a filter finds others once somebody brings, moves or changes things meanwhile. */
async function refuseUnseen(ctx: Context<Transaction>, runId: string, seen: string): Promise<void> {
  const [now] = await ctx.tx.execute<{ digest: string }>(
    sql`select ${digestOf(sql`item_id`)} as digest from inventory_bulk_items where run_id = ${runId}`,
  );
  if (now?.digest !== seen) throw new AppError("CONFLICT", "bulk.changed_meanwhile", { digest: now?.digest });
}

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
    const { ids: _ids, filter: _filter, dry_run: isDry, digest: seen, ...order } = input;
    if (input.filter) await checkFieldConditions(ctx, input.filter);
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
    if (seen) await refuseUnseen(ctx, run.id, seen);
    if (run.total === run.refused) throw new AppError("CONFLICT", "bulk.nothing_to_do", { total: run.total }, { count: run.total });
    const { id, operation, total, refused } = run;
    ctx.record({ event: "bulk_run.started", entity: "bulk_run", id, after: { operation, total, refused, input: run.input } });
    await beginRun(ctx, run);
    return { dry_run: false, preview: null, run: await fetchRun(ctx, run.id) };
  },
});
