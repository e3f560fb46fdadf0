import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant } from "@/db/columns";
import { users } from "@/db/schema/users";

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
    is_read: boolean("is_read").notNull().default(false),
    read_at: instant("read_at"),
    dedupe_key: text("dedupe_key").notNull(),
    created_at: createdAt(),
  },
  (t) => [
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
  ],
);
