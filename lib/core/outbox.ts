import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { difference } from "@/lib/core/audit";
import { requireTheatre, type Caller, type Change } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { announceChanges } from "@/lib/core/live";
import { insertRecordset, type Shape } from "@/lib/core/recordset";

export const outboxChannel = "flytower_outbox";

const shape: Shape = [
  ["id", "uuid"],
  ["theatre_id", "uuid"],
  ["topic", "text"],
  ["entity_type", "text"],
  ["entity_id", "uuid"],
  ["actor_id", "uuid"],
  ["payload", "jsonb"],
  ["request_id", "text"],
];

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
  for (let start = 0; start < rows.length; start += 1000)
    await tx.execute(insertRecordset("outbox_events", shape, rows.slice(start, start + 1000)));
  await announceChanges(tx, rows);
  await tx.execute(sql`select pg_notify(${outboxChannel}, '')`);
}
