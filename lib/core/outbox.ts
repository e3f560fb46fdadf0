import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { outboxEvents } from "@/db/schema";
import { difference } from "@/lib/core/audit";
import { requireTheatre, type Caller, type Change } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { announceChanges } from "@/lib/core/live";

export const outboxChannel = "flytower_outbox";

/** One event a change, in the transaction of the change; PostgreSQL tells the drain when it commits. Called by operation.ts only. */
export async function writeOutbox(tx: Transaction, caller: Caller, changes: Change[]): Promise<void> {
  const rows = changes.map((change) => ({
    id: newId(),
    theatre_id: change.theatre_id ?? requireTheatre(caller.actor),
    topic: change.event,
    entity_type: change.entity,
    entity_id: change.id,
    actor_id: change.actor_id ?? caller.actor.user_id,
    payload: { ...change.payload, ...difference(change.before, change.after) },
    request_id: caller.requestId,
  }));
  for (let start = 0; start < rows.length; start += 1000) await tx.insert(outboxEvents).values(rows.slice(start, start + 1000));
  await announceChanges(tx, rows);
  await tx.execute(sql`select pg_notify(${outboxChannel}, '')`);
}
