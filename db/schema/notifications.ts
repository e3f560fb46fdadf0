import { sql } from "drizzle-orm";
import { bigint, boolean, foreignKey, index, integer, jsonb, pgEnum, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, timestamps, version } from "@/db/columns";
import { theatres } from "@/db/schema/core";
import { users } from "@/db/schema/users";

const theatreId = () =>
  uuid("theatre_id")
    .notNull()
    .references(() => theatres.id, { onDelete: "restrict" });

/** What a person is told, in their language, as it stood when it happened. */
export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    theatre_id: uuid("theatre_id").notNull(),
    user_id: uuid("user_id").notNull(),
    type: text("type").notNull(),
    title: text("title").notNull(),
    message: text("message").notNull(),
    entity_type: text("entity_type"),
    entity_id: uuid("entity_id"),
    actor_id: uuid("actor_id"),
    /** Comes in quiet hours too, and stays on the screen until it is acknowledged. */
    is_urgent: boolean("is_urgent").notNull().default(false),
    acknowledged_at: instant("acknowledged_at"),
    is_read: boolean("is_read").notNull().default(false),
    read_at: instant("read_at"),
    dedupe_key: text("dedupe_key").notNull(),
    created_at: createdAt(),
  },
  (t) => [
    unique("notifications_theatre_id_id").on(t.theatre_id, t.id),
    foreignKey({
      name: "notifications_user_fk",
      columns: [t.theatre_id, t.user_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("cascade"),
    unique("notifications_dedupe").on(t.user_id, t.dedupe_key),
    index("notifications_user").on(t.theatre_id, t.user_id, t.created_at),
    index("notifications_unread")
      .on(t.user_id)
      .where(sql`not is_read`),
    index("notifications_unacknowledged")
      .on(t.user_id)
      .where(sql`is_urgent and acknowledged_at is null`),
  ],
);

export const notificationChannel = pgEnum("notification_channel", ["email", "push", "telegram"]);
export const deliveryStatus = pgEnum("delivery_status", ["waiting", "sending", "sent", "failed", "dead", "dropped"]);

/** One notification on its way by one channel. `sending` is written before the letter leaves, so that no restart sends it twice. */
export const notificationDeliveries = pgTable(
  "notification_deliveries",
  {
    id: id(),
    theatre_id: uuid("theatre_id").notNull(),
    notification_id: uuid("notification_id").notNull(),
    user_id: uuid("user_id").notNull(),
    channel: notificationChannel("channel").notNull(),
    status: deliveryStatus("status").notNull().default("waiting"),
    /** In the daily letter rather than alone. */
    is_digest: boolean("is_digest").notNull().default(false),
    /** Not before: the end of quiet hours, the hour of the digest, the pause after a failure. */
    due_at: instant("due_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    last_error: text("last_error"),
    message_id: text("message_id"),
    sent_at: instant("sent_at"),
    ...timestamps(),
  },
  (t) => [
    unique("notification_deliveries_once").on(t.notification_id, t.channel),
    foreignKey({
      name: "notification_deliveries_notification_fk",
      columns: [t.theatre_id, t.notification_id],
      foreignColumns: [notifications.theatre_id, notifications.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "notification_deliveries_user_fk",
      columns: [t.theatre_id, t.user_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("cascade"),
    index("notification_deliveries_notification").on(t.theatre_id, t.notification_id),
    index("notification_deliveries_user").on(t.theatre_id, t.user_id),
    index("notification_deliveries_due")
      .on(t.due_at)
      .where(sql`status in ('waiting', 'failed', 'sending')`),
    index("notification_deliveries_dead")
      .on(t.theatre_id, t.updated_at)
      .where(sql`status = 'dead'`),
  ],
);

export const pushSubscriptions = pgTable(
  "push_subscriptions",
  {
    id: id(),
    theatre_id: uuid("theatre_id").notNull(),
    user_id: uuid("user_id").notNull(),
    endpoint: text("endpoint").notNull(),
    p256dh: text("p256dh").notNull(),
    auth: text("auth").notNull(),
    device: text("device"),
    last_used_at: instant("last_used_at"),
    ...timestamps(),
  },
  (t) => [
    unique("push_subscriptions_endpoint").on(t.endpoint),
    foreignKey({
      name: "push_subscriptions_user_fk",
      columns: [t.theatre_id, t.user_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("cascade"),
    index("push_subscriptions_user").on(t.theatre_id, t.user_id),
  ],
);

/** The chat in which the bot knows a person. */
export const telegramLinks = pgTable(
  "telegram_links",
  {
    user_id: uuid("user_id").primaryKey(),
    theatre_id: uuid("theatre_id").notNull(),
    chat_id: bigint("chat_id", { mode: "number" }).notNull(),
    username: text("username"),
    ...timestamps(),
  },
  (t) => [
    unique("telegram_links_chat").on(t.chat_id),
    foreignKey({
      name: "telegram_links_user_fk",
      columns: [t.theatre_id, t.user_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("cascade"),
    index("telegram_links_user").on(t.theatre_id, t.user_id),
  ],
);

/** A code that joins a chat to a person, once and for minutes. */
export const telegramCodes = pgTable(
  "telegram_codes",
  {
    code_hash: text("code_hash").primaryKey(),
    theatre_id: uuid("theatre_id").notNull(),
    user_id: uuid("user_id").notNull(),
    expires_at: instant("expires_at").notNull(),
    used_at: instant("used_at"),
    created_at: createdAt(),
  },
  (t) => [
    foreignKey({
      name: "telegram_codes_user_fk",
      columns: [t.theatre_id, t.user_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("cascade"),
    index("telegram_codes_user").on(t.theatre_id, t.user_id),
  ],
);

/** The theatre's own words for a kind of notification, in ICU; without a row the words of messages/ are used. */
export const notificationTemplates = pgTable(
  "notification_templates",
  {
    id: id(),
    theatre_id: theatreId(),
    type: text("type").notNull(),
    locale: text("locale").notNull(),
    title: text("title").notNull(),
    message: text("message").notNull(),
    updated_by_id: uuid("updated_by_id"),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    uniqueIndex("notification_templates_key").on(t.theatre_id, t.type, t.locale),
    foreignKey({
      name: "notification_templates_updated_by_fk",
      columns: [t.theatre_id, t.updated_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    index("notification_templates_updated_by").on(t.theatre_id, t.updated_by_id),
  ],
);

export const broadcasts = pgTable(
  "broadcasts",
  {
    id: id(),
    theatre_id: theatreId(),
    title: text("title").notNull(),
    message: text("message").notNull(),
    is_urgent: boolean("is_urgent").notNull().default(false),
    audience: jsonb("audience")
      .$type<{ everybody?: boolean; user_ids?: string[]; role_ids?: string[]; department_ids?: string[] }>()
      .notNull(),
    recipients: integer("recipients").notNull(),
    created_by_id: uuid("created_by_id").notNull(),
    created_at: createdAt(),
  },
  (t) => [
    unique("broadcasts_theatre_id_id").on(t.theatre_id, t.id),
    foreignKey({
      name: "broadcasts_created_by_fk",
      columns: [t.theatre_id, t.created_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    index("broadcasts_created_by").on(t.theatre_id, t.created_by_id),
    index("broadcasts_at").on(t.theatre_id, t.created_at),
  ],
);
