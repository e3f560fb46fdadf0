import { sql } from "drizzle-orm";
import { boolean, foreignKey, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, timestamps } from "@/db/columns";
import { theatres } from "@/db/schema/core";
import { files } from "@/db/schema/files";
import { inventoryItems } from "@/db/schema/inventory";

const theatreId = () =>
  uuid("theatre_id")
    .notNull()
    .references(() => theatres.id, { onDelete: "restrict" });

export const inventoryPhotos = pgTable(
  "inventory_photos",
  {
    id: id(),
    theatre_id: theatreId(),
    item_id: uuid("item_id").notNull(),
    file_id: uuid("file_id").notNull(),
    is_main: boolean("is_main").notNull().default(false),
    sort_order: integer("sort_order").notNull().default(0),
    caption: text("caption"),
    /** As it was uploaded, where `file_id` is a turned or cropped rendering of it. */
    original_file_id: uuid("original_file_id"),
    edit: jsonb("edit").$type<{ rotate: number; crop: { left: number; top: number; width: number; height: number } | null }>(),
    ...timestamps(),
  },
  (t) => [
    foreignKey({
      name: "inventory_photos_item_fk",
      columns: [t.theatre_id, t.item_id],
      foreignColumns: [inventoryItems.theatre_id, inventoryItems.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_photos_file_fk",
      columns: [t.theatre_id, t.file_id],
      foreignColumns: [files.theatre_id, files.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_photos_original_file_fk",
      columns: [t.theatre_id, t.original_file_id],
      foreignColumns: [files.theatre_id, files.id],
    }).onDelete("restrict"),
    unique("inventory_photos_theatre_id_id").on(t.theatre_id, t.id),
    index("inventory_photos_original_file")
      .on(t.theatre_id, t.original_file_id)
      .where(sql`original_file_id is not null`),
    uniqueIndex("inventory_photos_main")
      .on(t.item_id)
      .where(sql`is_main`),
    index("inventory_photos_item").on(t.theatre_id, t.item_id, t.sort_order),
    index("inventory_photos_file").on(t.theatre_id, t.file_id),
  ],
);
