import "server-only";
import { readEvent } from "@/lib/core/event-fields";
import { defineGroupSubscriber, type OutboxEvent, type Subscriber } from "@/lib/core/subscriber";
import { newsOf } from "@/lib/notifications/events";
import { notify } from "@/lib/notifications/rows";
import type { News } from "@/lib/notifications/schema";

const telling = (topic: string, read: (event: OutboxEvent) => News[]): Subscriber =>
  defineGroupSubscriber(`notifications.tell:${topic}`, topic, (ctx, events) => notify(ctx, events.flatMap(read)));

function roleNames(roles: unknown[]): string[] {
  return roles.flatMap((role) => (typeof role === "object" && role !== null && "name" in role ? String(role.name) : []));
}

function entitled(event: OutboxEvent): News[] {
  const read = readEvent(event);
  const [before, after] = [read.list("before", "roles"), read.list("after", "roles")].map(roleNames);
  if (!before || !after || before.join() === after.join()) return [];
  const values = { roles: after.join(", ") || { word: "nobody" }, actor: { person: event.actor_id } };
  return [newsOf(event, "role_changed", [event.entity_id], values)];
}

function announced(event: OutboxEvent): News[] {
  const read = readEvent(event);
  const values = { title: read.text("title") ?? "", message: read.text("message") ?? "", actor: { person: event.actor_id } };
  return [
    {
      ...newsOf(event, "broadcast", read.ids("recipient_ids"), values),
      dedupe_key: `broadcast:${event.entity_id}`,
      is_urgent: event.payload.is_urgent === true,
    },
  ];
}

/** What is told of people and of announcements; the other modules tell of theirs themselves. */
export const notificationsSubscribers: readonly Subscriber[] = [telling("user.updated", entitled), telling("broadcast.sent", announced)];
