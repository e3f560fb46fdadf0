import "server-only";
import { excerpt, readEvent } from "@/lib/core/event-fields";
import { defineGroupSubscriber, type OutboxEvent, type Subscriber } from "@/lib/core/subscriber";
import { sendNews } from "@/lib/notifications/commands/send-news";
import { newsOf } from "@/lib/notifications/events";
import type { News, NewsValue } from "@/lib/notifications/schema";

function valuesOf(event: OutboxEvent): Record<string, NewsValue> {
  const read = readEvent(event);
  return { number: read.text("number") ?? "", title: read.text("title") ?? "", actor: { person: event.actor_id } };
}

const moment = (at: string | undefined): NewsValue => (at ? { instant: at } : { word: "no_deadline" });

/** A task that is made for somebody and a task that is handed over are the same to them; one request tells it once. */
function assigned(event: OutboxEvent): News[] {
  const read = readEvent(event);
  const deadline = read.text("deadline");
  const values = { ...valuesOf(event), has_deadline: deadline ? "yes" : "no", deadline: moment(deadline) };
  const to = read.ids("assignee_id");
  return [
    {
      ...newsOf(event, "task_assigned", to, values),
      dedupe_key: `task_assigned:${event.entity_id}:${to.join()}:${event.request_id}`,
    },
  ];
}

function moved(event: OutboxEvent): News[] {
  const read = readEvent(event);
  const values = {
    ...valuesOf(event),
    previous: moment(read.before("deadline")),
    deadline: moment(read.after("deadline") ?? read.text("deadline")),
  };
  return [newsOf(event, "task_deadline_changed", read.ids("assignee_id", "author_id", "watcher_ids"), values)];
}

function turned(event: OutboxEvent): News[] {
  const read = readEvent(event);
  const reason = read.text("reason") ?? "";
  const values = {
    ...valuesOf(event),
    previous: { word: `tasks.status.${read.before("status") ?? "created"}` },
    status: { word: `tasks.status.${read.after("status") ?? read.text("status") ?? "created"}` },
    has_reason: reason ? "yes" : "no",
    reason: excerpt(reason),
  };
  return [newsOf(event, "task_status_changed", read.ids("assignee_id", "author_id", "watcher_ids"), values)];
}

function commented(event: OutboxEvent): News[] {
  const read = readEvent(event);
  const values = { ...valuesOf(event), comment: excerpt(read.text("comment") ?? "") };
  const mentions = read.ids("mentions");
  const others = read.ids("assignee_id", "author_id", "watcher_ids").filter((userId) => !mentions.includes(userId));
  return [newsOf(event, "task_mentioned", mentions, values), newsOf(event, "task_commented", others, values)];
}

/** Who is named only when a comment is edited. */
function mentioned(event: OutboxEvent): News[] {
  const read = readEvent(event);
  return [newsOf(event, "task_mentioned", read.ids("mentions"), { ...valuesOf(event), comment: excerpt(read.text("comment") ?? "") })];
}

const reminded =
  (kind: "task_due_soon" | "task_overdue") =>
  (event: OutboxEvent): News[] => {
    const read = readEvent(event);
    const { actor: _, ...values } = valuesOf(event);
    const people = kind === "task_overdue" ? read.ids("assignee_id", "author_id") : read.ids("assignee_id");
    return [newsOf(event, kind, people, { ...values, deadline: moment(read.text("deadline")) })];
  };

const telling = (topic: string, read: (event: OutboxEvent) => News[]): Subscriber =>
  defineGroupSubscriber(`tasks.tell:${topic}`, topic, async (ctx, events) => {
    await ctx.run(sendNews, { news: events.flatMap(read) });
  });

/** Who hears of what happens to a task. */
export const tasksNoticesSubscribers: readonly Subscriber[] = [
  telling("task.created", assigned),
  telling("task.assigned", assigned),
  telling("task.deadline_changed", moved),
  telling("task.status_changed", turned),
  telling("task.commented", commented),
  telling("task.mentioned", mentioned),
  telling("task.due_soon", reminded("task_due_soon")),
  telling("task.overdue", reminded("task_overdue")),
];
