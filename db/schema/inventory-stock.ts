import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgEnum, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, quantity } from "@/db/columns";
import { files } from "@/db/schema/files";
import { inventoryItems, inventoryLocations } from "@/db/schema/inventory";
import { users } from "@/db/schema/users";

export const movementType = pgEnum("movement_type", [
  "receipt",
  "transfer",
  "issue",
  "return",
  "to_repair",
  "from_repair",
  "to_tour",
  "from_tour",
  "correction",
  "write_off",
]);

/** Written by the trigger of `inventory_movements` alone: the sum of the movements per item and location. */
export const inventoryStock = pgTable(
  "inventory_stock",
  {
    theatre_id: uuid("theatre_id").notNull(),
    item_id: uuid("item_id").notNull(),
    location_id: uuid("location_id").notNull(),
    quantity: quantity("quantity").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.item_id, t.location_id] }),
    foreignKey({
      name: "inventory_stock_item_fk",
      columns: [t.theatre_id, t.item_id],
      foreignColumns: [inventoryItems.theatre_id, inventoryItems.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_stock_location_fk",
      columns: [t.theatre_id, t.location_id],
      foreignColumns: [inventoryLocations.theatre_id, inventoryLocations.id],
    }).onDelete("restrict"),
    index("inventory_stock_item").on(t.theatre_id, t.item_id),
    index("inventory_stock_location").on(t.theatre_id, t.location_id, t.item_id),
    check("inventory_stock_quantity", sql`quantity >= 0`),
  ],
);

/** Movements that were made in one act, and are reversed and printed as one: «акт № 118». */
export const inventoryBatches = pgTable(
  "inventory_batches",
  {
    id: id(),
    theatre_id: uuid("theatre_id").notNull(),
    number: integer("number").notNull(),
    type: movementType("type").notNull(),
    comment: text("comment"),
    /** Who let things past their inspection go, and why; null where nothing was overdue. */
    override_reason: text("override_reason"),
    reverses_id: uuid("reverses_id"),
    created_by_id: uuid("created_by_id"),
    created_at: createdAt(),
  },
  (t) => [
    unique("inventory_batches_theatre_id_id").on(t.theatre_id, t.id),
    unique("inventory_batches_number").on(t.theatre_id, t.number),
    // An act may be taken back in parts: that each line is taken back once, the movements say.
    index("inventory_batches_reverses")
      .on(t.reverses_id)
      .where(sql`reverses_id is not null`),
    foreignKey({
      name: "inventory_batches_reverses_fk",
      columns: [t.theatre_id, t.reverses_id],
      foreignColumns: [t.theatre_id, t.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_batches_created_by_fk",
      columns: [t.theatre_id, t.created_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    index("inventory_batches_at").on(t.theatre_id, t.created_at),
    index("inventory_batches_created_by").on(t.theatre_id, t.created_by_id),
  ],
);

/** Append only. A row is the only way to change stock: its trigger books both ends, the total and the status. */
export const inventoryMovements = pgTable(
  "inventory_movements",
  {
    id: id(),
    theatre_id: uuid("theatre_id").notNull(),
    item_id: uuid("item_id").notNull(),
    type: movementType("type").notNull(),
    quantity: quantity("quantity").notNull(),
    from_location_id: uuid("from_location_id"),
    to_location_id: uuid("to_location_id"),
    comment: text("comment"),
    batch_id: uuid("batch_id"),
    reverses_id: uuid("reverses_id"),
    /** A picture of why: what is broken, how it came back. */
    file_id: uuid("file_id"),
    /** Lets an item past its mandatory inspection go; needs `inventory:override`. */
    override_reason: text("override_reason"),
    created_by_id: uuid("created_by_id"),
    /** The moment of the row, not of its transaction: what waited for a count that was being closed came after it. */
    created_at: instant("created_at")
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (t) => [
    unique("inventory_movements_theatre_id_id").on(t.theatre_id, t.id),
    // Most movements are in no act, take from nowhere and reverse nothing: the indexes hold those that do.
    uniqueIndex("inventory_movements_reverses")
      .on(t.reverses_id)
      .where(sql`reverses_id is not null`),
    foreignKey({
      name: "inventory_movements_item_fk",
      columns: [t.theatre_id, t.item_id],
      foreignColumns: [inventoryItems.theatre_id, inventoryItems.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_movements_from_fk",
      columns: [t.theatre_id, t.from_location_id],
      foreignColumns: [inventoryLocations.theatre_id, inventoryLocations.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_movements_to_fk",
      columns: [t.theatre_id, t.to_location_id],
      foreignColumns: [inventoryLocations.theatre_id, inventoryLocations.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_movements_reverses_fk",
      columns: [t.theatre_id, t.reverses_id],
      foreignColumns: [t.theatre_id, t.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_movements_batch_fk",
      columns: [t.theatre_id, t.batch_id],
      foreignColumns: [inventoryBatches.theatre_id, inventoryBatches.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_movements_file_fk",
      columns: [t.theatre_id, t.file_id],
      foreignColumns: [files.theatre_id, files.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_movements_created_by_fk",
      columns: [t.theatre_id, t.created_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    index("inventory_movements_item").on(t.theatre_id, t.item_id, t.created_at),
    index("inventory_movements_batch")
      .on(t.theatre_id, t.batch_id)
      .where(sql`batch_id is not null`),
    index("inventory_movements_file")
      .on(t.theatre_id, t.file_id)
      .where(sql`file_id is not null`),
    index("inventory_movements_at").on(t.theatre_id, t.created_at, t.type),
    index("inventory_movements_from")
      .on(t.theatre_id, t.from_location_id)
      .where(sql`from_location_id is not null`),
    index("inventory_movements_to")
      .on(t.theatre_id, t.to_location_id)
      .where(sql`to_location_id is not null`),
    index("inventory_movements_created_by").on(t.theatre_id, t.created_by_id),
    check("inventory_movements_quantity", sql`quantity > 0`),
    check(
      "inventory_movements_ends",
      sql`case
        when type = 'receipt' then from_location_id is null and to_location_id is not null
        when type = 'write_off' then from_location_id is not null and to_location_id is null
        when type = 'correction' then (from_location_id is null) <> (to_location_id is null)
        else from_location_id is not null and to_location_id is not null and from_location_id <> to_location_id
      end`,
    ),
  ],
);
