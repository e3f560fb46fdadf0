import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, jsonb, pgEnum, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant, timestamps, version } from "@/db/columns";
import { theatres } from "@/db/schema/core";
import { users } from "@/db/schema/users";

export const webhookDeliveryStatus = pgEnum("webhook_delivery_status", ["waiting", "delivered", "failed", "dead"]);

export const webhooks = pgTable(
  "webhooks",
  {
    id: id(),
    theatre_id: uuid("theatre_id")
      .notNull()
      .references(() => theatres.id, { onDelete: "restrict" }),
    url: text("url").notNull(),
    description: text("description"),
    /** Sealed by a key derived from `AUTH_SECRET`: a signature needs the secret itself. */
    sealed_secret: text("sealed_secret").notNull(),
    /** Signs beside the new one until the receiver has changed over. */
    sealed_previous_secret: text("sealed_previous_secret"),
    previous_secret_until: instant("previous_secret_until"),
    topics: text("topics").array().notNull(),
    is_active: boolean("is_active").notNull().default(true),
    created_by_id: uuid("created_by_id"),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    unique("webhooks_theatre_id_id").on(t.theatre_id, t.id),
    foreignKey({
      name: "webhooks_created_by_fk",
      columns: [t.theatre_id, t.created_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    index("webhooks_created_by").on(t.theatre_id, t.created_by_id),
    index("webhooks_active")
      .on(t.theatre_id)
      .where(sql`is_active`),
  ],
);

/** One event for one webhook, with its last attempt; a replay is a row of its own. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    id: id(),
    theatre_id: uuid("theatre_id").notNull(),
    webhook_id: uuid("webhook_id").notNull(),
    event_id: uuid("event_id").notNull(),
    topic: text("topic").notNull(),
    payload: jsonb("payload").$type<Record<string, unknown>>().notNull(),
    status: webhookDeliveryStatus("status").notNull().default("waiting"),
    attempt: integer("attempt").notNull().default(0),
    due_at: instant("due_at").notNull(),
    response_status: integer("response_status"),
    response: text("response"),
    duration_ms: integer("duration_ms"),
    last_error: text("last_error"),
    delivered_at: instant("delivered_at"),
    replays_id: uuid("replays_id"),
    ...timestamps(),
  },
  (t) => [
    unique("webhook_deliveries_theatre_id_id").on(t.theatre_id, t.id),
    uniqueIndex("webhook_deliveries_once")
      .on(t.webhook_id, t.event_id)
      .where(sql`replays_id is null`),
    foreignKey({
      name: "webhook_deliveries_webhook_fk",
      columns: [t.theatre_id, t.webhook_id],
      foreignColumns: [webhooks.theatre_id, webhooks.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "webhook_deliveries_replays_fk",
      columns: [t.theatre_id, t.replays_id],
      foreignColumns: [t.theatre_id, t.id],
    }).onDelete("cascade"),
    index("webhook_deliveries_webhook").on(t.theatre_id, t.webhook_id, t.created_at),
    index("webhook_deliveries_replays").on(t.theatre_id, t.replays_id),
    index("webhook_deliveries_due")
      .on(t.due_at)
      .where(sql`status in ('waiting', 'failed')`),
    index("webhook_deliveries_dead")
      .on(t.theatre_id, t.updated_at)
      .where(sql`status = 'dead'`),
  ],
);
