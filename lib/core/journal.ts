import "server-only";
import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { difference } from "@/lib/core/audit";
import { requireTheatre, type Caller, type Change } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { announceChanges } from "@/lib/core/live";
import { recordset, type Shape } from "@/lib/core/recordset";

export const outboxChannel = "flytower_outbox";

const shape: Shape = [
  ...["id", "theatre_id", "entity_id", "actor_id", "actor_token_id"].map((name) => [name, "uuid"] as const),
  ...["topic", "entity_type", "ip_address", "request_id"].map((name) => [name, "text"] as const),
  ...["before", "after", "payload"].map((name) => [name, "jsonb"] as const),
];
/** Changes of one statement. */
const portion = 1000;

function rowOf(caller: Caller, change: Change) {
  return {
    id: newId(),
    theatre_id: change.theatre_id ?? requireTheatre(caller.actor),
    topic: change.event,
    entity_type: change.entity,
    entity_id: change.id,
    actor_id: change.actor_id ?? caller.actor.user_id,
    actor_token_id: caller.actor.token_id,
    ...difference(change.before, change.after),
    payload: change.payload ?? {},
    ip_address: caller.ipAddress,
    request_id: caller.requestId,
  };
}

/**
 * One line of the audit log and one event of the outbox a change, under one id and in the transaction of the change: both say the same, so
 * it is sent once.
 * PostgreSQL tells the drain and the live streams when it commits. Called by operation.ts only.
 */
export async function writeJournal(tx: Transaction, caller: Caller, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map((change) => rowOf(caller, change));
  for (let start = 0; start < rows.length; start += portion)
    await tx.execute(sql`
      with change as materialized (select * from ${recordset(shape, rows.slice(start, start + portion))}),
      logged as (
        insert into audit_log (id, theatre_id, actor_id, actor_token_id, action, entity_type, entity_id, before, after, ip_address, request_id)
        select id, theatre_id, actor_id, actor_token_id, topic, entity_type, entity_id, before, after, ip_address, request_id from change
      )
      insert into outbox_events (id, theatre_id, topic, entity_type, entity_id, actor_id, payload, request_id)
      select id, theatre_id, topic, entity_type, entity_id, actor_id,
        payload || jsonb_build_object('before', before, 'after', after), request_id
      from change`);
  await announceChanges(
    tx,
    rows.map(({ before, after, payload, ...event }) => ({ ...event, payload: { ...payload, before, after } })),
  );
  await tx.execute(sql`select pg_notify(${outboxChannel}, '')`);
}
