import { sql } from "drizzle-orm";
import { check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, quantity, timestamps, treePath, version } from "@/db/columns";
import { theatres } from "@/db/schema/core";
import { inventoryItems } from "@/db/schema/inventory";
import { departments, users } from "@/db/schema/users";

const theatreId = () =>
  uuid("theatre_id")
    .notNull()
    .references(() => theatres.id, { onDelete: "restrict" });

/** What is issued and returned together. A case in a case is a kit below a kit; the case itself may be an item. */
export const inventoryKits = pgTable(
  "inventory_kits",
  {
    id: id(),
    theatre_id: theatreId(),
    parent_id: uuid("parent_id"),
    name: text("name").notNull(),
    ...treePath(),
    code: text("code").notNull(),
    description: text("description"),
    department_id: uuid("department_id"),
    case_item_id: uuid("case_item_id"),
    created_by_id: uuid("created_by_id"),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    unique("inventory_kits_theatre_id_id").on(t.theatre_id, t.id),
    unique("inventory_kits_code_key").on(t.theatre_id, t.code),
    unique("inventory_kits_case_item").on(t.case_item_id),
    foreignKey({
      name: "inventory_kits_parent_fk",
      columns: [t.theatre_id, t.parent_id],
      foreignColumns: [t.theatre_id, t.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_kits_department_fk",
      columns: [t.theatre_id, t.department_id],
      foreignColumns: [departments.theatre_id, departments.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_kits_case_item_fk",
      columns: [t.theatre_id, t.case_item_id],
      foreignColumns: [inventoryItems.theatre_id, inventoryItems.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_kits_created_by_fk",
      columns: [t.theatre_id, t.created_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    index("inventory_kits_parent").on(t.theatre_id, t.parent_id),
    index("inventory_kits_department").on(t.theatre_id, t.department_id),
    index("inventory_kits_case").on(t.theatre_id, t.case_item_id),
    index("inventory_kits_created_by").on(t.theatre_id, t.created_by_id),
  ],
);

export const inventoryKitItems = pgTable(
  "inventory_kit_items",
  {
    theatre_id: uuid("theatre_id").notNull(),
    kit_id: uuid("kit_id").notNull(),
    item_id: uuid("item_id").notNull(),
    quantity: quantity("quantity").notNull(),
    created_at: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.kit_id, t.item_id] }),
    foreignKey({
      name: "inventory_kit_items_kit_fk",
      columns: [t.theatre_id, t.kit_id],
      foreignColumns: [inventoryKits.theatre_id, inventoryKits.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "inventory_kit_items_item_fk",
      columns: [t.theatre_id, t.item_id],
      foreignColumns: [inventoryItems.theatre_id, inventoryItems.id],
    }).onDelete("restrict"),
    index("inventory_kit_items_kit").on(t.theatre_id, t.kit_id),
    index("inventory_kit_items_item").on(t.theatre_id, t.item_id),
    check("inventory_kit_items_quantity", sql`quantity > 0`),
  ],
);
