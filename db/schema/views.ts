import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, timestamps, version } from "@/db/columns";
import { theatres } from "@/db/schema/core";
import { users } from "@/db/schema/users";

/** A list as somebody wants to see it again: its filter, order, columns and look, as the address of the screen holds them. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: id(),
    theatre_id: uuid("theatre_id")
      .notNull()
      .references(() => theatres.id, { onDelete: "restrict" }),
    owner_id: uuid("owner_id").notNull(),
    /** The list: `inventory`, `tasks`. */
    scope: text("scope").notNull(),
    name: text("name").notNull(),
    /** The query string, without "?". */
    definition: text("definition").notNull(),
    is_shared: boolean("is_shared").notNull().default(false),
    sort_order: integer("sort_order").notNull().default(0),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    unique("saved_views_theatre_id_id").on(t.theatre_id, t.id),
    foreignKey({
      name: "saved_views_owner_fk",
      columns: [t.theatre_id, t.owner_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("cascade"),
    uniqueIndex("saved_views_name_key").on(t.theatre_id, t.owner_id, t.scope, sql`lower(${t.name})`),
    index("saved_views_shared")
      .on(t.theatre_id, t.scope)
      .where(sql`is_shared`),
  ],
);
