import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { notificationDeliveries, notifications, notificationTemplates, theatres, users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { announceInbox } from "@/lib/core/live";
import { isLocale, type Locale } from "@/lib/core/locale";
import { loadMessages } from "@/lib/core/messages";
import { runLater } from "@/lib/core/queue";
import { configuredChannels } from "@/lib/notifications/channels/rows";
import type { ChannelName } from "@/lib/notifications/constants";
import { deliverDue } from "@/lib/notifications/deliveries/commands/deliver-due";
import { sayDate, sayInstant, shortName } from "@/lib/notifications/rules";
import type { News, NewsValue, Notification, UnreadCount } from "@/lib/notifications/schema";
import { planDeliveries } from "@/lib/notifications/settings/rules";
import { StoredSettings } from "@/lib/notifications/settings/schema";
import { fillIn, type Words } from "@/lib/notifications/templates/rows";

type Person = Awaited<ReturnType<typeof readPeople>>[number];
interface House {
  people: Map<string, Person>;
  templates: Map<string, Words>;
  channels: ChannelName[];
}

function readPeople(ctx: Context<Transaction>, ids: string[]) {
  return ctx.tx
    .select({
      id: users.id,
      first_name: users.first_name,
      last_name: users.last_name,
      locale: users.locale,
      is_active: users.is_active,
      settings: users.notification_settings,
      zone: theatres.time_zone,
    })
    .from(users)
    .innerJoin(theatres, eq(theatres.id, users.theatre_id))
    .where(and(eq(users.theatre_id, ctx.theatreId), inArray(users.id, ids)));
}

const templateKey = (kind: string, locale: string) => `${kind} ${locale}`;

async function readHouse(ctx: Context<Transaction>, news: readonly News[]): Promise<House> {
  const named = news.flatMap(({ values }) =>
    Object.values(values).flatMap((value) => (typeof value === "object" && "person" in value ? (value.person ?? []) : [])),
  );
  const ids = [...new Set([...news.flatMap((one) => one.user_ids), ...named])];
  const people = ids.length > 0 ? await readPeople(ctx, ids) : [];
  const own = await ctx.tx
    .select()
    .from(notificationTemplates)
    .where(
      and(
        eq(notificationTemplates.theatre_id, ctx.theatreId),
        inArray(notificationTemplates.type, [...new Set(news.map((one) => one.kind))]),
      ),
    );
  return {
    people: new Map(people.map((person) => [person.id, person])),
    templates: new Map(own.map((row) => [templateKey(row.type, row.locale), { title: row.title, message: row.message }])),
    channels: configuredChannels(),
  };
}

/** One of `notifications.words`, or of another module by its whole path, as `tasks.status.review`. */
function word(locale: Locale, name: string): string {
  const path = name.includes(".") ? name.split(".") : ["notifications", "words", name];
  const found = path.reduce<unknown>((words, part) => (words as Record<string, unknown> | undefined)?.[part], loadMessages(locale));
  return typeof found === "string" ? found : name;
}

function sayValue(house: House, value: NewsValue, locale: Locale, zone: string): string | number {
  if (typeof value !== "object") return value;
  if ("instant" in value) return sayInstant(new Date(value.instant), locale, zone);
  if ("date" in value) return sayDate(value.date, locale);
  if ("word" in value) return word(locale, value.word);
  const person = value.person && house.people.get(value.person);
  return person ? shortName(person, locale) : word(locale, "system");
}

function rowFor(ctx: Context<Transaction>, house: House, news: News, person: Person) {
  const locale = isLocale(person.locale) ? person.locale : "ru";
  const values = Object.fromEntries(
    Object.entries(news.values).map(([name, value]) => [name, sayValue(house, value, locale, person.zone)]),
  );
  return {
    id: newId(),
    theatre_id: ctx.theatreId,
    user_id: person.id,
    type: news.kind,
    ...fillIn(news.kind, locale, house.templates.get(templateKey(news.kind, locale)), values),
    entity_type: news.entity_type,
    entity_id: news.entity_id,
    actor_id: news.actor_id,
    is_urgent: news.is_urgent ?? false,
    dedupe_key: news.dedupe_key,
  };
}

function readersOf(house: House, news: News): Person[] {
  const wanted = [...new Set(news.user_ids)].filter((userId) => userId !== news.actor_id);
  return wanted.flatMap((userId) => house.people.get(userId) ?? []).filter((person) => person.is_active);
}

type Row = ReturnType<typeof rowFor>;

function deliveriesOf(ctx: Context<Transaction>, house: House, row: Row) {
  const person = house.people.get(row.user_id);
  if (!person) return [];
  const occasion = { kind: row.type, isUrgent: row.is_urgent, now: ctx.now, zone: person.zone, channels: house.channels };
  return planDeliveries(StoredSettings.parse(person.settings), occasion).map((plan) => ({
    id: newId(),
    theatre_id: ctx.theatreId,
    notification_id: row.id,
    user_id: row.user_id,
    ...plan,
  }));
}

async function inPortions<T>(rows: T[], write: (portion: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += 1000) await write(rows.slice(start, start + 1000));
}

/**
 * Tells people what happened: their notifications and what is to be delivered of them, in this transaction, in a handful of statements
 * however many there are. What a person was told already (`dedupe_key`) is not told again.
 */
export async function notify(ctx: Context<Transaction>, news: readonly News[]): Promise<void> {
  if (news.every((one) => one.user_ids.length === 0)) return;
  const house = await readHouse(ctx, news);
  const rows = news.flatMap((one) => readersOf(house, one).map((person) => rowFor(ctx, house, one, person)));
  const written = new Set<string>();
  await inPortions(rows, async (portion) => {
    const kept = await ctx.tx.insert(notifications).values(portion).onConflictDoNothing().returning({ id: notifications.id });
    for (const { id } of kept) written.add(id);
  });
  const fresh = rows.filter((row) => written.has(row.id));
  if (fresh.length === 0) return;
  const deliveries = fresh.flatMap((row) => deliveriesOf(ctx, house, row));
  await inPortions(deliveries, (portion) => ctx.tx.insert(notificationDeliveries).values(portion));
  await announceInbox(
    ctx.tx,
    ctx.theatreId,
    fresh.map((row) => row.user_id),
  );
  if (deliveries.some((delivery) => delivery.due_at <= ctx.now)) await runLater(ctx, deliverDue, {}, { key: "notifications.deliverDue" });
}

export const notificationColumns = {
  id: notifications.id,
  type: notifications.type,
  title: notifications.title,
  message: notifications.message,
  entity_type: notifications.entity_type,
  entity_id: notifications.entity_id,
  actor_id: notifications.actor_id,
  is_urgent: notifications.is_urgent,
  acknowledged_at: notifications.acknowledged_at,
  is_read: notifications.is_read,
  read_at: notifications.read_at,
  created_at: notifications.created_at,
};

/** One's own notifications, and nobody else's. */
export function ownNotifications(ctx: Context) {
  return and(eq(notifications.theatre_id, ctx.theatreId), eq(notifications.user_id, ctx.actor.user_id ?? sql`null`));
}

/** One statement over two small partial indexes, whatever the number of notifications read long ago. */
export async function countOwn(ctx: Context): Promise<UnreadCount> {
  const [row] = await ctx.tx.execute<{ count: number; urgent: number }>(sql`select
    (select count(*)::int from notifications where user_id = ${ctx.actor.user_id} and not is_read) as count,
    (select count(*)::int from notifications where user_id = ${ctx.actor.user_id} and is_urgent and acknowledged_at is null) as urgent`);
  return row ?? { count: 0, urgent: 0 };
}

export async function fetchOwn(ctx: Context, notificationId: string): Promise<Notification> {
  const [found] = await ctx.tx
    .select(notificationColumns)
    .from(notifications)
    .where(and(ownNotifications(ctx), eq(notifications.id, notificationId)));
  if (!found) throw notFound();
  return found;
}
