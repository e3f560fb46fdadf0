import { sql } from "drizzle-orm";
import { foreignKey, index, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { color, createdAt, id, timestamps, treePath, version } from "@/db/columns";
import { theatres } from "@/db/schema/core";

export const tags = pgTable(
  "tags",
  {
    id: id(),
    theatre_id: uuid("theatre_id")
      .notNull()
      .references(() => theatres.id, { onDelete: "restrict" }),
    parent_id: uuid("parent_id"),
    name: text("name").notNull(),
    ...treePath(),
    color: color(),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    unique("tags_theatre_id_id").on(t.theatre_id, t.id),
    uniqueIndex("tags_name_key").on(t.theatre_id, sql`lower(${t.name})`),
    foreignKey({
      name: "tags_parent_fk",
      columns: [t.theatre_id, t.parent_id],
      foreignColumns: [t.theatre_id, t.id],
    }).onDelete("restrict"),
    index("tags_parent").on(t.theatre_id, t.parent_id),
  ],
);

export const taggings = pgTable(
  "taggings",
  {
    theatre_id: uuid("theatre_id").notNull(),
    tag_id: uuid("tag_id").notNull(),
    entity_type: text("entity_type").notNull(),
    entity_id: uuid("entity_id").notNull(),
    created_at: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.tag_id, t.entity_type, t.entity_id] }),
    foreignKey({
      name: "taggings_tag_fk",
      columns: [t.theatre_id, t.tag_id],
      foreignColumns: [tags.theatre_id, tags.id],
    }).onDelete("cascade"),
    index("taggings_tag").on(t.theatre_id, t.tag_id),
    index("taggings_entity").on(t.theatre_id, t.entity_type, t.entity_id),
  ],
);
