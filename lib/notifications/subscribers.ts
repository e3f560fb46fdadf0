import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { departments, inventoryCategories, inventoryItems, inventoryMovements } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { defineSubscriber, type OutboxEvent, type Subscriber } from "@/lib/core/subscriber";
import type { KindName } from "@/lib/notifications/constants";
import { readEvent } from "@/lib/notifications/heard/rules";
import { notify, type News, type NewsValue } from "@/lib/notifications/rows";
import { excerpt } from "@/lib/notifications/rules";

type Read = (ctx: Context<Transaction>, events: OutboxEvent[]) => News[] | Promise<News[]>;

/** What a topic tells people: many events of it become notifications together. */
function telling(topic: string, read: Read): Subscriber {
  const handleAll = async (ctx: Context<Transaction>, events: OutboxEvent[]) => notify(ctx, await read(ctx, events));
  return defineSubscriber({
    name: `notifications.${topic}`,
    topic,
    handle: (ctx, event) => handleAll(ctx, [event]),
    handleAll,
  });
}

function news(event: OutboxEvent, kind: KindName, userIds: readonly string[], values: Record<string, NewsValue>): News {
  return {
    kind,
    user_ids: userIds,
    values,
    entity_type: event.entity_type,
    entity_id: event.entity_id,
    actor_id: event.actor_id,
    dedupe_key: `${kind}:${event.id}`,
  };
}

function taskValues(event: OutboxEvent): Record<string, NewsValue> {
  const read = readEvent(event);
  return { number: read.text("number") ?? "", title: read.text("title") ?? "", actor: { person: event.actor_id } };
}

const moment = (at: string | undefined): NewsValue => (at ? { instant: at } : { word: "no_deadline" });

/** A task that is made for somebody and a task that is handed over are the same to them; one request tells it once. */
function assigned(event: OutboxEvent): News[] {
  const read = readEvent(event);
  const deadline = read.text("deadline");
  const values = { ...taskValues(event), has_deadline: deadline ? "yes" : "no", deadline: moment(deadline) };
  const to = read.ids("assignee_id");
  return [
    {
      ...news(event, "task_assigned", to, values),
      dedupe_key: `task_assigned:${event.entity_id}:${to.join()}:${event.request_id}`,
    },
  ];
}

const moved = (event: OutboxEvent): News[] => {
  const read = readEvent(event);
  const values = {
    ...taskValues(event),
    previous: moment(read.before("deadline")),
    deadline: moment(read.after("deadline") ?? read.text("deadline")),
  };
  return [news(event, "task_deadline_changed", read.ids("assignee_id", "author_id", "watcher_ids"), values)];
};

const turned = (event: OutboxEvent): News[] => {
  const read = readEvent(event);
  const reason = read.text("reason") ?? "";
  const values = {
    ...taskValues(event),
    previous: { word: read.before("status") ?? "created" },
    status: { word: read.after("status") ?? read.text("status") ?? "created" },
    has_reason: reason ? "yes" : "no",
    reason: excerpt(reason),
  };
  return [news(event, "task_status_changed", read.ids("assignee_id", "author_id", "watcher_ids"), values)];
};

const commented = (event: OutboxEvent): News[] => {
  const read = readEvent(event);
  const values = { ...taskValues(event), comment: excerpt(read.text("comment") ?? read.text("text") ?? read.text("body") ?? "") };
  const mentions = read.ids("mentions");
  const others = read.ids("assignee_id", "author_id", "watcher_ids").filter((userId) => !mentions.includes(userId));
  return [news(event, "task_mentioned", mentions, values), news(event, "task_commented", others, values)];
};

const reminded =
  (kind: "task_due_soon" | "task_overdue") =>
  (event: OutboxEvent): News[] => {
    const read = readEvent(event);
    const { actor: _, ...values } = taskValues(event);
    const people = kind === "task_overdue" ? read.ids("assignee_id", "author_id") : read.ids("assignee_id");
    return [news(event, kind, people, { ...values, deadline: moment(read.text("deadline")) })];
  };

const each =
  (read: (event: OutboxEvent) => News[]): Read =>
  (_ctx, events) =>
    events.flatMap(read);

/** Items with who leads the department that they belong to. */
async function itemsWithHeads(ctx: Context<Transaction>, ids: string[]) {
  const rows = await ctx.tx
    .select({ id: inventoryItems.id, name: inventoryItems.name, number: inventoryItems.inventory_number, head_id: departments.head_id })
    .from(inventoryItems)
    .innerJoin(inventoryCategories, eq(inventoryCategories.id, inventoryItems.category_id))
    .innerJoin(departments, eq(departments.id, inventoryCategories.department_id))
    .where(and(eq(inventoryItems.theatre_id, ctx.theatreId), inArray(inventoryItems.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
}

async function commentsOf(ctx: Context<Transaction>, events: OutboxEvent[]) {
  const ids = events.flatMap((event) => readEvent(event).text("movement_id") ?? []);
  if (ids.length === 0) return new Map<string, string>();
  const rows = await ctx.tx
    .select({ id: inventoryMovements.id, comment: inventoryMovements.comment })
    .from(inventoryMovements)
    .where(and(eq(inventoryMovements.theatre_id, ctx.theatreId), inArray(inventoryMovements.id, ids)));
  return new Map(rows.map((row) => [row.id, row.comment ?? ""]));
}

const repaired: Read = async (ctx, events) => {
  const sent = events.filter((event) => event.payload.type === "to_repair");
  if (sent.length === 0) return [];
  const [items, comments] = [
    await itemsWithHeads(
      ctx,
      sent.map((event) => event.entity_id),
    ),
    await commentsOf(ctx, sent),
  ];
  return sent.flatMap((event) => {
    const item = items.get(event.entity_id);
    if (!item?.head_id) return [];
    const comment = excerpt(comments.get(readEvent(event).text("movement_id") ?? "") ?? "");
    const values = {
      item: item.name,
      number: item.number,
      actor: { person: event.actor_id },
      has_comment: comment ? "yes" : "no",
      comment,
    };
    return [news(event, "item_in_repair", [item.head_id], values)];
  });
};

const cameDue: Read = async (ctx, events) => {
  const itemOf = (event: OutboxEvent) => readEvent(event).text("item_id") ?? event.entity_id;
  const items = await itemsWithHeads(ctx, events.map(itemOf));
  return events.flatMap((event) => {
    const read = readEvent(event);
    const item = items.get(itemOf(event));
    if (!item?.head_id) return [];
    const due = read.text("due_on");
    const values = {
      item: item.name,
      number: item.number,
      plan: read.text("title") ?? "",
      due: due ? { date: due } : { word: "no_deadline" },
    };
    return [{ ...news(event, "maintenance_due", [item.head_id], values), entity_type: "item", entity_id: item.id }];
  });
};

/** A count concerns those who lead departments. */
const counted: Read = async (ctx, events) => {
  const heads = await ctx.tx
    .select({ id: departments.head_id })
    .from(departments)
    .where(and(eq(departments.theatre_id, ctx.theatreId), sql`${departments.head_id} is not null`));
  const people = heads.flatMap((head) => head.id ?? []);
  return events.map((event) => {
    const title = readEvent(event).text("title") ?? readEvent(event).text("location") ?? "";
    return news(event, "stocktake_closed", people, { title, actor: { person: event.actor_id } });
  });
};

function roleNames(roles: unknown[]): string[] {
  return roles.flatMap((role) => (typeof role === "object" && role !== null && "name" in role ? String(role.name) : []));
}

const entitled = each((event) => {
  const read = readEvent(event);
  const [before, after] = [read.list("before", "roles"), read.list("after", "roles")].map(roleNames);
  if (!before || !after || before.join() === after.join()) return [];
  const values = { roles: after.join(", ") || { word: "nobody" }, actor: { person: event.actor_id } };
  return [news(event, "role_changed", [event.entity_id], values)];
});

const announced: Read = (_ctx, events) =>
  events.map((event) => {
    const read = readEvent(event);
    const values = { title: read.text("title") ?? "", message: read.text("message") ?? "", actor: { person: event.actor_id } };
    return {
      ...news(event, "broadcast", read.ids("recipient_ids"), values),
      dedupe_key: `broadcast:${event.entity_id}`,
      isUrgent: event.payload.is_urgent === true,
    };
  });

export const notificationsSubscribers: readonly Subscriber[] = [
  telling("task.created", each(assigned)),
  telling("task.assigned", each(assigned)),
  telling("task.deadline_changed", each(moved)),
  telling("task.status_changed", each(turned)),
  telling("task.commented", each(commented)),
  telling("task.due_soon", each(reminded("task_due_soon"))),
  telling("task.overdue", each(reminded("task_overdue"))),
  telling("item.moved", repaired),
  telling("stocktake.closed", counted),
  telling("maintenance.came_due", cameDue),
  telling("user.updated", entitled),
  telling("broadcast.sent", announced),
];
