import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryBulkRuns, inventoryCategories, inventoryItems } from "@/db/schema";
import { bulkStories } from "@/db/seed/bulk";
import { parseGrants, permissions } from "@/lib/core/access";
import { anonymous, type Caller } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { startBulkRun } from "@/lib/inventory/bulk/commands/start-bulk-run";
import { undoBulkRun } from "@/lib/inventory/bulk/commands/undo-bulk-run";
import type { SeedTheatre } from "./theatre";

function callerOf(tx: Transaction, theatre: SeedTheatre): Caller {
  const grants = parseGrants(permissions.map((permission) => `${permission}:all`));
  const actor = { ...anonymous, kind: "user" as const, user_id: theatre.administratorId, theatre_id: theatre.id, grants };
  return { actor, locale: "ru", requestId: newId(), ipAddress: null, device: null, tx };
}

/** A few things of a branch, by number: few enough to be changed at once. */
async function pick(tx: Transaction, theatreId: string, code: string, count: number): Promise<string[]> {
  const branch = tx
    .select({ id: inventoryCategories.id })
    .from(inventoryCategories)
    .where(and(eq(inventoryCategories.theatre_id, theatreId), eq(inventoryCategories.code, code)));
  const rows = await tx
    .select({ id: inventoryItems.id })
    .from(inventoryItems)
    .where(
      and(
        eq(inventoryItems.theatre_id, theatreId),
        isNull(inventoryItems.deleted_at),
        inArray(inventoryItems.category_id, sql`(select c.id from inventory_categories c where c.ancestor_ids && array${branch})`),
      ),
    )
    .orderBy(inventoryItems.inventory_number)
    .limit(count);
  return rows.map(({ id }) => id);
}

/** Finished runs in the history of the administrator, one of them taken back: made by the commands themselves. */
export async function insertBulkRuns(tx: Transaction, theatre: SeedTheatre): Promise<number> {
  const caller = callerOf(tx, theatre);
  let made = 0;
  for (const { category, count, order, isUndone, hoursAgo } of bulkStories) {
    const ids = await pick(tx, theatre.id, category, count);
    if (ids.length === 0) continue;
    const { run: story } = await run(startBulkRun, caller, { ...order, ids });
    const told = [story, isUndone && story ? await run(undoBulkRun, caller, { id: story.id }) : null];
    for (const [index, one] of told.entries()) {
      if (!one) continue;
      const at = new Date(Date.now() - hoursAgo * 3_600_000 + index * 240_000);
      await tx.update(inventoryBulkRuns).set({ created_at: at, updated_at: at, finished_at: at }).where(eq(inventoryBulkRuns.id, one.id));
      made += 1;
    }
  }
  return made;
}
