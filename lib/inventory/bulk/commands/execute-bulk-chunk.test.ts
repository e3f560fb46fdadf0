import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inventoryBatches, inventoryBulkRuns } from "@/db/schema";
import type { Transaction } from "@/db/client";
import { run } from "@/lib/core/operation";
import { executeBulkChunk } from "@/lib/inventory/bulk/commands/execute-bulk-chunk";
import { retryBulkRuns } from "@/lib/inventory/bulk/commands/retry-bulk-runs";
import { startBulkRun } from "@/lib/inventory/bulk/commands/start-bulk-run";
import { stopBulkRun } from "@/lib/inventory/bulk/commands/stop-bulk-run";
import { undoBulkRun } from "@/lib/inventory/bulk/commands/undo-bulk-run";
import { getBulkRun } from "@/lib/inventory/bulk/queries/get-bulk-run";
import { makeCategory, makeLocation } from "@/tests/factories/inventory";
import { auditOf, makeTheatre, type TestTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

/** A warehouse with so many things, written as an import would, and an order to bring all of them to the stage. */
async function started(tx: Transaction, count: number) {
  const theatre = await makeTheatre(tx);
  const { admin } = theatre.callers;
  const store = await makeLocation(theatre, { name: "Store" });
  const stage = await makeLocation(theatre, { name: "Stage", type: "stage" });
  await fill(tx, theatre, { categoryId: await makeCategory(theatre, { name: "Light" }), locationId: store }, count);
  const { run: made } = await run(startBulkRun, admin, { operation: "move", type: "transfer", to_location_id: stage, filter: {} });
  if (!made) throw new Error("no run");
  return { theatre, admin, store, stage, made };
}

/** Many things in one warehouse, written as an import would. */
async function fill(tx: Transaction, theatre: TestTheatre, to: { categoryId: string; locationId: string }, count: number) {
  await tx.execute(sql`
    insert into inventory_items (id, theatre_id, name, inventory_number, category_id, tracking, unit)
    select gen_random_uuid(), ${theatre.id}::uuid, 'Cable ' || n, 'C-' || lpad(n::text, 5, '0'), ${to.categoryId}::uuid, 'quantity', 'pcs'
    from generate_series(1, ${count}::int) n`);
  await tx.execute(sql`
    insert into inventory_movements (id, theatre_id, item_id, type, quantity, to_location_id)
    select gen_random_uuid(), theatre_id, id, 'receipt', 3, ${to.locationId}::uuid from inventory_items
    where theatre_id = ${theatre.id} and inventory_number like 'C-%'`);
}

async function workOff(theatre: TestTheatre, runId: string, most = 1000): Promise<number> {
  for (let pieces = 1; pieces <= most; pieces += 1)
    if (!(await run(executeBulkChunk, theatre.system, { run_id: runId })).is_left) return pieces;
  return most;
}

const heldAt = async (tx: Transaction, locationId: string) => {
  const rows = await tx.execute<{ sum: string | null }>(
    sql`select sum(quantity)::text as sum from inventory_stock where location_id = ${locationId}`,
  );
  return Number(rows[0]?.sum ?? 0);
};

describe("thousands", () => {
  it(
    "are worked off in pieces, stopped where they are, and undone as one",
    rolledBack(async (tx) => {
      const { theatre, admin, store, stage, made } = await started(tx, 600);
      expect(made).toMatchObject({ status: "waiting", total: 600, done: 0 });
      const jobs = await tx.execute(sql`select 1 from graphile_worker.jobs where key = ${`inventory.bulk:${made.id}`}`);
      expect(jobs).toHaveLength(1);
      await run(executeBulkChunk, theatre.system, { run_id: made.id });
      expect(await run(getBulkRun, admin, { id: made.id })).toMatchObject({ status: "running", done: 250 });
      await expect(run(undoBulkRun, admin, { id: made.id })).rejects.toMatchObject({ reason: "bulk.not_finished" });
      await run(executeBulkChunk, theatre.system, { run_id: made.id });
      expect(await run(stopBulkRun, admin, { id: made.id })).toMatchObject({ status: "stopped", done: 500 });
      expect(await run(executeBulkChunk, theatre.system, { run_id: made.id })).toEqual({ is_left: false });
      expect([await heldAt(tx, stage), await heldAt(tx, store)]).toEqual([1500, 300]);
      const [moved] = await auditOf(theatre, "item.moved");
      expect(moved?.actor_id).toBe(theatre.users.admin.id);

      const undone = await run(undoBulkRun, admin, { id: made.id });
      expect(await workOff(theatre, undone.id)).toBe(2);
      expect(await run(getBulkRun, admin, { id: undone.id })).toMatchObject({ status: "done", done: 500, refused: 0 });
      expect([await heldAt(tx, stage), await heldAt(tx, store)]).toEqual([0, 1800]);
      const acts = await tx.select().from(inventoryBatches).where(eq(inventoryBatches.theatre_id, theatre.id));
      expect(acts.filter(({ reverses_id }) => reverses_id)).toHaveLength(2);
    }),
  );

  it(
    "end where a piece fails however often it is tried, and say so of the items of that piece",
    rolledBack(async (tx) => {
      const { theatre, admin, store, stage, made } = await started(tx, 600);
      await run(executeBulkChunk, theatre.system, { run_id: made.id });
      for (let time = 0; time < 10; time += 1) {
        await tx.execute(sql`update inventory_bulk_runs set updated_at = now() - interval '1 minute' where id = ${made.id}`);
        await run(retryBulkRuns, theatre.system, {});
      }
      expect(await run(executeBulkChunk, theatre.system, { run_id: made.id })).toEqual({ is_left: false });
      const ended = await run(getBulkRun, admin, { id: made.id });
      expect(ended).toMatchObject({ status: "stopped", done: 250, refused: 250 });
      expect(ended.left_out).toEqual([{ problem: "bulk.not_written", count: 250 }]);
      expect([await heldAt(tx, stage), await heldAt(tx, store)]).toEqual([750, 1050]);
    }),
  );

  it(
    "stay where they are when their author may no more",
    rolledBack(async (tx) => {
      const { theatre, stage, made } = await started(tx, 120);
      await tx.execute(sql`update roles set permissions = array['inventory:read:all'] where id = ${theatre.roles.admin}`);
      await run(executeBulkChunk, theatre.system, { run_id: made.id });
      const [row] = await tx.select().from(inventoryBulkRuns).where(eq(inventoryBulkRuns.id, made.id));
      expect(row).toMatchObject({ status: "stopped", done: 0 });
      expect(await heldAt(tx, stage)).toBe(0);
    }),
  );
});
