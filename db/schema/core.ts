import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, timestamps } from "@/db/columns";

export const theatres = pgTable("theatres", {
  id: id(),
  name: text("name").notNull(),
  code: text("code").notNull().unique("theatres_code_key"),
  time_zone: text("time_zone").notNull(),
  locale: text("locale").notNull(),
  accent_hue: integer("accent_hue").notNull().default(196),
  accent_chroma: text("accent_chroma").notNull().default("normal"),
  settings: jsonb("settings").$type<Record<string, unknown>>().notNull().default({}),
  ...timestamps(),
});

/** Append only: a trigger refuses update, delete and truncate. No foreign keys, so that it outlives what it tells of. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: id(),
    theatre_id: uuid("theatre_id").notNull(),
    actor_id: uuid("actor_id"),
    actor_token_id: uuid("actor_token_id"),
    action: text("action").notNull(),
    entity_type: text("entity_type").notNull(),
    entity_id: uuid("entity_id").notNull(),
    before: jsonb("before").$type<Record<string, unknown>>(),
    after: jsonb("after").$type<Record<string, unknown>>(),
    ip_address: text("ip_address"),
    request_id: text("request_id").notNull(),
    at: instant("at")
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    index("audit_log_entity").on(t.theatre_id, t.entity_type, t.entity_id, t.at),
    index("audit_log_at").on(t.theatre_id, t.at, t.id),
    index("audit_log_actor").on(t.theatre_id, t.actor_id, t.at),
    index("audit_log_request").on(t.theatre_id, t.request_id),
  ],
);

/** Written in the transaction of the change; the drain publishes to subscribers and stamps `published_at`. */
export const outboxEvents = pgTable(
  "outbox_events",
  {
    id: id(),
    theatre_id: uuid("theatre_id").notNull(),
    topic: text("topic").notNull(),
    entity_type: text("entity_type").notNull(),
    entity_id: uuid("entity_id").notNull(),
    actor_id: uuid("actor_id"),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
    request_id: text("request_id").notNull(),
    attempts: integer("attempts").notNull().default(0),
    retry_at: instant("retry_at"),
    last_error: text("last_error"),
    occurred_at: instant("occurred_at")
      .notNull()
      .default(sql`now()`),
    published_at: instant("published_at"),
    /** When it was copied to the webhooks that want it. */
    fanned_at: instant("fanned_at"),
  },
  (t) => [
    index("outbox_events_pending")
      .on(t.id)
      .where(sql`published_at is null`),
    index("outbox_events_unfanned")
      .on(t.id)
      .where(sql`fanned_at is null`),
    index("outbox_events_dead")
      .on(t.theatre_id, t.occurred_at)
      .where(sql`published_at is null and attempts >= 12`),
    index("outbox_events_published")
      .on(t.published_at)
      .where(sql`published_at is not null`),
  ],
);

/** First answers of POSTs that carried an `Idempotency-Key`; swept after 24 hours. */
export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    principal_id: uuid("principal_id").notNull(),
    key: text("key").notNull(),
    request_hash: text("request_hash").notNull(),
    body: jsonb("body"),
    created_at: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.principal_id, t.key] }), index("idempotency_keys_created_at").on(t.created_at)],
);

/** Secrets that an installation makes for itself, sealed by a key derived from `AUTH_SECRET`: the key pair of web push. */
export const installationSecrets = pgTable("installation_secrets", {
  name: text("name").primaryKey(),
  sealed: text("sealed").notNull(),
  created_at: createdAt(),
});

/** Mails of an installation without SMTP: kept, and shown at /dev/mail in a demonstration or development. */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    message_id: text("message_id").notNull(),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    html: text("html").notNull(),
    created_at: createdAt(),
  },
  (t) => [unique("mails_message_id").on(t.message_id), index("mails_created_at").on(t.created_at)],
);
