import type { KindName } from "@/lib/notifications/constants";
import type { News, NewsValue } from "@/lib/notifications/schema";

interface Event {
  id: string;
  entity_type: string;
  entity_id: string;
  actor_id: string | null;
}

/** News of an event, for `sendNews`: of its record, by its author, and told once however often the event is read. */
export function newsOf(event: Event, kind: KindName, userIds: readonly string[], values: Record<string, NewsValue>): News {
  return {
    kind,
    user_ids: [...userIds],
    values,
    entity_type: event.entity_type,
    entity_id: event.entity_id,
    actor_id: event.actor_id,
    dedupe_key: `${kind}:${event.id}`,
  };
}
