import "server-only";
import { requireTheatre, type Caller, type Change } from "@/lib/core/context";
import type { Transaction } from "@/db/client";
import { newId } from "@/lib/core/ids";
import { insertRecordset, type Shape } from "@/lib/core/recordset";

type Fields = Record<string, unknown>;

const housekeeping = new Set(["updated_at", "version", "search", "search_text"]);

const secrets = /_hash$|^(current_)?password$|^secret$|^(access|refresh)_token$/;

/** Secrets never reach the log, not even hashed. */
function isKept(key: string): boolean {
  return !housekeeping.has(key) && !secrets.test(key);
}

/** What lies inside a field, without the secrets that lie there. */
function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !secrets.test(key))
      .map(([key, inner]) => [key, withoutSecrets(inner)]),
  );
}

/** Of two states of a record only what differs; of a first or last state, all of it. */
export function difference(before: Fields | undefined, after: Fields | undefined): { before: Fields | null; after: Fields | null } {
  const keys = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(isKept);
  const changed = before && after ? keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])) : keys;
  const pick = (state: Fields | undefined) =>
    state ? Object.fromEntries(changed.filter((key) => key in state).map((key) => [key, withoutSecrets(state[key])])) : null;
  return { before: pick(before), after: pick(after) };
}

const shape: Shape = [
  ["id", "uuid"],
  ["theatre_id", "uuid"],
  ["actor_id", "uuid"],
  ["actor_token_id", "uuid"],
  ["action", "text"],
  ["entity_type", "text"],
  ["entity_id", "uuid"],
  ["before", "jsonb"],
  ["after", "jsonb"],
  ["ip_address", "text"],
  ["request_id", "text"],
];

/** One row a change, in the transaction of the change. Called by operation.ts only. */
export async function writeAudit(tx: Transaction, caller: Caller, changes: Change[]): Promise<void> {
  const rows = changes.map((change) => ({
    id: newId(),
    theatre_id: change.theatre_id ?? requireTheatre(caller.actor),
    actor_id: change.actor_id ?? caller.actor.user_id,
    actor_token_id: caller.actor.token_id,
    action: change.event,
    entity_type: change.entity,
    entity_id: change.id,
    ...difference(change.before, change.after),
    ip_address: caller.ipAddress,
    request_id: caller.requestId,
  }));
  for (let start = 0; start < rows.length; start += 1000)
    await tx.execute(insertRecordset("audit_log", shape, rows.slice(start, start + 1000)));
}
