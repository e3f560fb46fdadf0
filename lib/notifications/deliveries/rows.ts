import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { notificationDeliveries, notifications, theatres, users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { newId } from "@/lib/core/ids";
import { defaultLocale, isLocale } from "@/lib/core/locale";
import { describeError, logger } from "@/lib/core/logger";
import { channels } from "@/lib/notifications/channels/rows";
import type { Notice, Recipient, Sent } from "@/lib/notifications/channels/schema";
import { deliveryLimit } from "@/lib/notifications/constants";
import { noticePath } from "@/lib/notifications/rules";

/**
 * How long a taken delivery is left to the worker that took it. A letter takes at most a minute (lib/core/mail.ts), so after this its
 * worker is gone, and the letter goes again with the message id that it had.
 */
const leaseSeconds = 120;
const open = sql`status in ('waiting', 'failed', 'sending') and due_at <= now()`;
const taken = sql`status = 'sending', attempts = attempts + 1, due_at = now() + make_interval(secs => ${leaseSeconds}), updated_at = now()`;

export interface Taken {
  ids: string[];
  /** Set for a daily letter. */
  digestId: string | null;
}

/** Takes single deliveries; committed before any of them leaves, and passed over by every other worker. */
export async function takeSingles(tx: Database, count: number): Promise<Taken[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    update notification_deliveries set ${taken}
    where id in (select id from notification_deliveries where ${open} and not is_digest order by due_at limit ${count} for update skip locked)
    returning id`);
  return rows.map(({ id }) => ({ ids: [id], digestId: null }));
}

/** Takes all that is due of one person's daily letter; the lock on the person keeps a second worker from a second letter. */
export async function takeDigest(tx: Database): Promise<Taken[]> {
  const rows = await tx.execute<{ id: string; message_id: string }>(sql`
    with reader as (
      select id from users where id in (select user_id from notification_deliveries where ${open} and is_digest order by due_at limit 50)
      limit 1 for no key update skip locked)
    update notification_deliveries set ${taken}, message_id = coalesce(message_id, ${`digest-${newId()}`})
    where user_id = (select id from reader) and is_digest and ${open}
    returning id, message_id`);
  const letters = new Map<string, string[]>();
  for (const { id, message_id } of rows) letters.set(message_id, [...(letters.get(message_id) ?? []), id]);
  return [...letters].map(([digestId, ids]) => ({ ids, digestId }));
}

async function readTaken(tx: Database, ids: string[]) {
  return tx
    .select({
      delivery_id: notificationDeliveries.id,
      channel: notificationDeliveries.channel,
      attempts: notificationDeliveries.attempts,
      notification: notifications,
      user_id: users.id,
      email: users.email,
      first_name: users.first_name,
      locale: users.locale,
      is_active: users.is_active,
      theatre: {
        name: theatres.name,
        time_zone: theatres.time_zone,
        accent_hue: theatres.accent_hue,
        accent_chroma: theatres.accent_chroma,
      },
    })
    .from(notificationDeliveries)
    .innerJoin(notifications, eq(notifications.id, notificationDeliveries.notification_id))
    .innerJoin(users, eq(users.id, notificationDeliveries.user_id))
    .innerJoin(theatres, eq(theatres.id, users.theatre_id))
    .where(inArray(notificationDeliveries.id, ids))
    .orderBy(notifications.created_at, notifications.id);
}

type Line = Awaited<ReturnType<typeof readTaken>>[number];

function noticeOf({ notification, delivery_id, locale }: Line): Notice {
  const { id, type, title, message, is_urgent, entity_type, entity_id } = notification;
  const url = `${env().APP_URL}${noticePath(type, entity_type, entity_id)}`;
  return {
    id,
    delivery_id,
    type,
    title,
    message,
    url,
    is_urgent,
    entity_type,
    entity_id,
    locale: isLocale(locale) ? locale : defaultLocale,
  };
}

function recipientOf(line: Line): Recipient {
  const { user_id, email, first_name, theatre, locale } = line;
  return {
    user_id,
    theatre_id: line.notification.theatre_id,
    email,
    first_name,
    theatre,
    locale: isLocale(locale) ? locale : defaultLocale,
  };
}

async function send(ctx: Context<Database>, lines: Line[], digestId: string | null): Promise<Sent> {
  const [first] = lines;
  const channel = first && channels[first.channel];
  if (!first?.is_active || !channel?.isConfigured()) return "dropped";
  const recipient = recipientOf(first);
  const notices = lines.map(noticeOf);
  if (digestId && channel.sendDigest) return channel.sendDigest(ctx, recipient, notices, digestId);
  for (const notice of notices) if ((await channel.send(ctx, recipient, notice)) === "dropped") return "dropped";
  return "sent";
}

const stillMine = (ids: string[]) => and(inArray(notificationDeliveries.id, ids), eq(notificationDeliveries.status, "sending"));

async function note(tx: Database, ids: string[], outcome: Sent): Promise<void> {
  await tx
    .update(notificationDeliveries)
    .set({ status: outcome, sent_at: outcome === "sent" ? sql`now()` : null, last_error: null })
    .where(stillMine(ids));
}

async function noteFailure(tx: Database, ids: string[], error: unknown): Promise<void> {
  logger().warn({ err: error, deliveries: ids.length }, "a delivery failed");
  await tx
    .update(notificationDeliveries)
    .set({
      status: sql`case when attempts >= ${deliveryLimit} then 'dead' else 'failed' end::delivery_status`,
      due_at: sql`now() + make_interval(secs => least(21600, 30 * power(2, attempts)))`,
      last_error: describeError(error).slice(0, 500),
    })
    .where(stillMine(ids));
}

/** Brings what was taken. A failure waits for its next attempt, later each time, and is dead after the last. */
export async function bring(ctx: Context<Database>, { ids, digestId }: Taken): Promise<void> {
  const lines = await readTaken(ctx.tx, ids);
  const outcome = await send(ctx, lines, digestId).catch((error: unknown) => ({ error }));
  // What left and could not be noted is left `sending`: it goes again under the same message id.
  await (typeof outcome === "string" ? note(ctx.tx, ids, outcome) : noteFailure(ctx.tx, ids, outcome.error));
}
