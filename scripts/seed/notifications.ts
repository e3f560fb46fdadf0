import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { broadcasts, notificationDeliveries, notifications, users } from "@/db/schema";
import { deadLetter, seedBroadcasts, type SeedBroadcast } from "@/db/seed/notifications";
import { actorById } from "@/lib/core/auth/session";
import { systemActor, type Actor, type Caller } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { sendBroadcast } from "@/lib/notifications/broadcasts/commands/send-broadcast";
import { sendNews } from "@/lib/notifications/commands/send-news";
import { newsOf } from "@/lib/notifications/events";
import type { News } from "@/lib/notifications/schema";
import { known, type SeedTheatre } from "./theatre";

const hour = 3_600_000;
const before = (hours: number) => new Date(Date.now() - hours * hour);

function callerOf(tx: Transaction, actor: Actor): Caller {
  return { actor, locale: "ru", requestId: newId(), ipAddress: null, device: null, tx };
}

interface Told {
  news: News;
  at: Date;
  /** Of ten who got it. */
  readOfTen: number;
}

async function personOf(tx: Transaction, theatre: SeedTheatre, email: string): Promise<Actor> {
  const [row] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.theatre_id, theatre.id), eq(users.email, email)));
  const actor = row && (await actorById(tx, theatre.id, row.id));
  if (!actor) throw new Error(`the seed has no ${email}`);
  return actor;
}

/** Sent by the command itself; the event that it leaves behind finds everybody told already. */
async function announce(tx: Transaction, theatre: SeedTheatre, seed: SeedBroadcast): Promise<Told> {
  const author = await personOf(tx, theatre, seed.by);
  const audience =
    seed.departments.length > 0
      ? { department_ids: seed.departments.map((code) => known(theatre.departments, code)) }
      : { everybody: author.grants.get("notification:broadcast") === "all" };
  const { title, message, isUrgent } = seed;
  const sent = await run(sendBroadcast, callerOf(tx, author), { title, message, is_urgent: isUrgent, ...audience });
  const at = before(seed.hoursAgo);
  await tx.update(broadcasts).set({ created_at: at }).where(eq(broadcasts.id, sent.id));
  const readers = await tx.execute<{ id: string }>(sql`
    select id from users where theatre_id = ${theatre.id} and is_active and id <> ${author.user_id}
      and (${seed.departments.length === 0} or department_id = any(${sql.param(audience.department_ids ?? [])}::uuid[]))`);
  const event = { id: sent.id, entity_type: "broadcast", entity_id: sent.id, actor_id: author.user_id };
  const values = { title, message, actor: { person: author.user_id } };
  const news = newsOf(
    event,
    "broadcast",
    readers.map(({ id }) => id),
    values,
  );
  return { news: { ...news, is_urgent: isUrgent }, at, readOfTen: seed.readOfTen };
}

/** Of the last things that went to a workshop, their heads of department. */
async function repairs(tx: Transaction, theatre: SeedTheatre): Promise<Told[]> {
  const rows = await tx.execute<{
    id: string;
    item_id: string;
    name: string;
    number: string;
    head: string;
    by: string;
    comment: string | null;
  }>(
    sql`
    select * from (
      select m.id, m.item_id, i.name, i.inventory_number as number, d.head_id as head, m.created_by_id as by, m.comment,
        row_number() over (partition by d.id order by m.created_at desc) as place
      from inventory_movements m join inventory_items i on i.id = m.item_id
      join inventory_categories c on c.id = i.category_id join departments d on d.id = c.department_id
      where m.theatre_id = ${theatre.id} and m.type = 'to_repair' and d.head_id is not null and m.created_by_id <> d.head_id) last
    where place <= 3 order by place`,
  );
  return rows.map((row, index) => {
    const comment = row.comment ?? "";
    const values = { item: row.name, number: row.number, actor: { person: row.by }, has_comment: comment ? "yes" : "no", comment };
    const event = { id: row.id, entity_type: "item", entity_id: row.item_id, actor_id: row.by };
    return { news: newsOf(event, "item_in_repair", [row.head], values), at: before(9 + index * 7), readOfTen: index < 4 ? 0 : 10 };
  });
}

/** Of what is due within days or late, the heads of department. */
async function maintenance(tx: Transaction, theatre: SeedTheatre): Promise<Told[]> {
  const rows = await tx.execute<{
    item_id: string;
    plan_id: string;
    name: string;
    number: string;
    head: string;
    title: string;
    due: string;
  }>(sql`
    select * from (
      select i.id as item_id, p.id as plan_id, i.name, i.inventory_number as number, d.head_id as head, p.title, i.maintenance_due_on::text as due,
        row_number() over (partition by d.id order by i.maintenance_due_on desc, i.inventory_number) as place
      from inventory_items i join inventory_categories c on c.id = i.category_id join departments d on d.id = c.department_id
      join maintenance_plans p on p.theatre_id = i.theatre_id and p.category_id = any(c.ancestor_ids)
      where i.theatre_id = ${theatre.id} and i.deleted_at is null and d.head_id is not null and i.maintenance_due_on < current_date + 14) due
    where place <= 3 order by place`);
  return rows.map((row, index) => {
    const values = { item: row.name, number: row.number, plan: row.title, due: { date: row.due } };
    const event = { id: `${row.plan_id}:${row.item_id}`, entity_type: "item", entity_id: row.item_id, actor_id: null };
    return { news: newsOf(event, "maintenance_due", [row.head], values), at: before(4 + index * 11), readOfTen: index < 3 ? 0 : 10 };
  });
}

/** Nothing of the past is delivered anew: it was, when it came. */
async function backdate(tx: Transaction, { news, at, readOfTen }: Told): Promise<void> {
  const mine = and(inArray(notifications.user_id, [...news.user_ids, newId()]), eq(notifications.dedupe_key, news.dedupe_key));
  const rows = await tx.update(notifications).set({ created_at: at }).where(mine).returning({ id: notifications.id });
  const ids = rows.map(({ id }) => id);
  const read = ids.filter((_, place) => place % 10 < readOfTen);
  if (read.length > 0) {
    const seen = new Date(at.getTime() + hour / 3);
    await tx
      .update(notifications)
      .set({ is_read: true, read_at: seen, acknowledged_at: news.is_urgent ? seen : null })
      .where(inArray(notifications.id, read));
  }
  if (ids.length > 0)
    await tx
      .update(notificationDeliveries)
      .set({ status: "sent", attempts: 1, sent_at: at, due_at: at, updated_at: at })
      .where(inArray(notificationDeliveries.notification_id, ids));
}

async function buryOne(tx: Transaction, theatre: SeedTheatre): Promise<void> {
  const person = await personOf(tx, theatre, deadLetter.to);
  await tx.execute(sql`
    update notification_deliveries set status = 'dead', attempts = ${deadLetter.attempts}, last_error = ${deadLetter.reason}, sent_at = null
    where id = (select d.id from notification_deliveries d join notifications n on n.id = d.notification_id
      where d.user_id = ${person.user_id} and d.channel = 'email' order by n.created_at desc limit 1)`);
}

/** Inboxes in which something has come, some of it read; letters of that time are sent, but for one that gave up. */
export async function insertNotifications(tx: Transaction, theatre: SeedTheatre): Promise<number> {
  const told: Told[] = [];
  for (const seed of seedBroadcasts) told.push(await announce(tx, theatre, seed));
  told.push(...(await repairs(tx, theatre)), ...(await maintenance(tx, theatre)));
  await run(sendNews, callerOf(tx, systemActor(theatre.id)), { news: told.map(({ news }) => news) });
  for (const one of told) await backdate(tx, one);
  await buryOne(tx, theatre);
  return told.length;
}
