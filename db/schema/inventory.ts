import { sql, type SQL } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { centimetres, color, id, instant, kilograms, money, quantity, timestamps, treePath, tsvector, version } from "@/db/columns";
import { theatres } from "@/db/schema/core";
import { departments, users } from "@/db/schema/users";

const theatreId = () =>
  uuid("theatre_id")
    .notNull()
    .references(() => theatres.id, { onDelete: "restrict" });

export const locationType = pgEnum("location_type", ["warehouse", "stage", "rehearsal", "tour", "workshop"]);
export const itemTracking = pgEnum("item_tracking", ["serial", "quantity"]);
export const itemStatus = pgEnum("item_status", ["in_stock", "reserved", "on_stage", "on_tour", "in_repair", "decommissioned"]);
export const itemCondition = pgEnum("item_condition", ["good", "fair", "poor"]);

/** A field that a category adds to its items; kept in `custom_fields` under its key. */
export interface CustomFieldDef {
  key: string;
  label: string;
  type: "text" | "number" | "choice" | "date" | "flag";
  unit?: string | null;
  choices?: string[] | null;
}

export const inventoryCategories = pgTable(
  "inventory_categories",
  {
    id: id(),
    theatre_id: theatreId(),
    parent_id: uuid("parent_id"),
    name: text("name").notNull(),
    ...treePath(),
    code: text("code").notNull(),
    department_id: uuid("department_id"),
    color: color(),
    icon: text("icon"),
    number_pattern: text("number_pattern"),
    custom_field_defs: jsonb("custom_field_defs").$type<CustomFieldDef[]>().notNull().default([]),
    is_active: boolean("is_active").notNull().default(true),
    sort_order: integer("sort_order").notNull().default(0),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    unique("inventory_categories_theatre_id_id").on(t.theatre_id, t.id),
    unique("inventory_categories_code_key").on(t.theatre_id, t.code),
    foreignKey({
      name: "inventory_categories_parent_fk",
      columns: [t.theatre_id, t.parent_id],
      foreignColumns: [t.theatre_id, t.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_categories_department_fk",
      columns: [t.theatre_id, t.department_id],
      foreignColumns: [departments.theatre_id, departments.id],
    }).onDelete("restrict"),
    index("inventory_categories_parent").on(t.theatre_id, t.parent_id),
    index("inventory_categories_department").on(t.theatre_id, t.department_id),
  ],
);

/** Last number given out by a pattern; one row a pattern, locked while a number is taken. */
export const inventoryNumberCounters = pgTable(
  "inventory_number_counters",
  {
    theatre_id: theatreId(),
    pattern: text("pattern").notNull(),
    last_value: integer("last_value").notNull(),
  },
  (t) => [primaryKey({ columns: [t.theatre_id, t.pattern] })],
);

export const inventoryLocations = pgTable(
  "inventory_locations",
  {
    id: id(),
    theatre_id: theatreId(),
    parent_id: uuid("parent_id"),
    name: text("name").notNull(),
    ...treePath(),
    code: text("code"),
    type: locationType("type").notNull(),
    address: text("address"),
    city: text("city"),
    is_active: boolean("is_active").notNull().default(true),
    sort_order: integer("sort_order").notNull().default(0),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    unique("inventory_locations_theatre_id_id").on(t.theatre_id, t.id),
    uniqueIndex("inventory_locations_code_key").on(t.theatre_id, t.code),
    uniqueIndex("inventory_locations_name_key").on(
      t.theatre_id,
      sql`coalesce(${t.parent_id}, '00000000-0000-0000-0000-000000000000'::uuid)`,
      t.name,
    ),
    foreignKey({
      name: "inventory_locations_parent_fk",
      columns: [t.theatre_id, t.parent_id],
      foreignColumns: [t.theatre_id, t.id],
    }).onDelete("restrict"),
    index("inventory_locations_parent").on(t.theatre_id, t.parent_id),
  ],
);

const byPerson = (name: string, theatre: AnyPgColumn, person: AnyPgColumn) =>
  foreignKey({ name, columns: [theatre, person], foreignColumns: [users.theatre_id, users.id] }).onDelete("restrict");

export const inventoryItems = pgTable(
  "inventory_items",
  {
    id: id(),
    theatre_id: theatreId(),
    name: text("name").notNull(),
    inventory_number: text("inventory_number").notNull(),
    description: text("description"),
    technical_description: text("technical_description"),
    category_id: uuid("category_id").notNull(),
    department_id: uuid("department_id"),
    tracking: itemTracking("tracking").notNull(),
    unit: text("unit").notNull(),
    quantity: quantity("quantity").notNull().default("0"),
    status: itemStatus("status").notNull().default("in_stock"),
    condition: itemCondition("condition").notNull().default("good"),
    width: centimetres("width"),
    height: centimetres("height"),
    depth: centimetres("depth"),
    weight: kilograms("weight"),
    serial_number: text("serial_number"),
    manufacturer: text("manufacturer"),
    model: text("model"),
    purchase_price: money("purchase_price"),
    current_value: money("current_value"),
    purchase_date: date("purchase_date", { mode: "string" }),
    warranty_until: date("warranty_until", { mode: "string" }),
    custom_fields: jsonb("custom_fields").$type<Record<string, string | number | boolean | null>>().notNull().default({}),
    search: tsvector("search").generatedAlwaysAs(
      (): SQL => sql`item_search_vector(name, inventory_number, serial_number, manufacturer, model, description, technical_description)`,
    ),
    search_text: text("search_text").generatedAlwaysAs(
      (): SQL => sql`item_search_text(name, inventory_number, serial_number, manufacturer, model, description, technical_description)`,
    ),
    /** Kept by triggers on plans and records: the earliest day any plan is due, and the earliest of the mandatory ones. */
    maintenance_due_on: date("maintenance_due_on", { mode: "string" }),
    inspection_due_on: date("inspection_due_on", { mode: "string" }),
    created_by_id: uuid("created_by_id"),
    updated_by_id: uuid("updated_by_id"),
    deleted_at: instant("deleted_at"),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    unique("inventory_items_theatre_id_id").on(t.theatre_id, t.id),
    uniqueIndex("inventory_items_inventory_number_key")
      .on(t.theatre_id, t.inventory_number)
      .where(sql`deleted_at is null`),
    foreignKey({
      name: "inventory_items_category_fk",
      columns: [t.theatre_id, t.category_id],
      foreignColumns: [inventoryCategories.theatre_id, inventoryCategories.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_items_department_fk",
      columns: [t.theatre_id, t.department_id],
      foreignColumns: [departments.theatre_id, departments.id],
    }).onDelete("restrict"),
    byPerson("inventory_items_created_by_fk", t.theatre_id, t.created_by_id),
    byPerson("inventory_items_updated_by_fk", t.theatre_id, t.updated_by_id),
    // These two are whole, because foreign keys look for deleted items too.
    index("inventory_items_category").on(t.theatre_id, t.category_id, t.status),
    index("inventory_items_department").on(t.theatre_id, t.department_id),
    index("inventory_items_by_department")
      .on(t.theatre_id, t.department_id, t.inventory_number, t.id)
      .where(sql`deleted_at is null`),
    index("inventory_items_by_category")
      .on(t.theatre_id, t.category_id, t.inventory_number, t.id)
      .where(sql`deleted_at is null`),
    index("inventory_items_status")
      .on(t.theatre_id, t.status, t.inventory_number, t.id)
      .where(sql`deleted_at is null`),
    index("inventory_items_condition")
      .on(t.theatre_id, t.condition, t.inventory_number, t.id)
      .where(sql`deleted_at is null`),
    index("inventory_items_name")
      .on(t.theatre_id, t.name, t.id)
      .where(sql`deleted_at is null`),
    index("inventory_items_by_number")
      .on(t.theatre_id, t.inventory_number, t.id, t.category_id)
      .where(sql`deleted_at is null`),
    index("inventory_items_updated")
      .on(t.theatre_id, t.updated_at, t.id)
      .where(sql`deleted_at is null`),
    index("inventory_items_maintenance_due")
      .on(t.theatre_id, t.maintenance_due_on, t.id)
      .where(sql`deleted_at is null and maintenance_due_on is not null`),
    index("inventory_items_inspection_due")
      .on(t.theatre_id, t.inspection_due_on, t.id)
      .where(sql`deleted_at is null and inspection_due_on is not null`),
    index("inventory_items_warranty")
      .on(t.theatre_id, sql`coalesce(warranty_until, 'infinity')`, t.id)
      .where(sql`deleted_at is null`),
    index("inventory_items_by_quantity")
      .on(t.theatre_id, t.quantity, t.id)
      .where(sql`deleted_at is null`),
    index("inventory_items_by_value")
      .on(t.theatre_id, sql`coalesce(current_value, 0)`, t.id)
      .where(sql`deleted_at is null`),
    index("inventory_items_custom_fields").using("gin", sql`custom_fields jsonb_path_ops`),
    index("inventory_items_natural_key").on(t.theatre_id, t.manufacturer, t.model),
    index("inventory_items_serial").on(t.theatre_id, t.serial_number),
    index("inventory_items_deleted")
      .on(t.theatre_id, t.deleted_at)
      .where(sql`deleted_at is not null`),
    index("inventory_items_created_by").on(t.theatre_id, t.created_by_id),
    index("inventory_items_updated_by").on(t.theatre_id, t.updated_by_id),
    index("inventory_items_search").using("gin", t.search),
    index("inventory_items_trigram").using("gin", sql`search_text gin_trgm_ops`),
    check("inventory_items_serial_quantity", sql`tracking <> 'serial' or quantity in (0, 1)`),
    check("inventory_items_quantity", sql`quantity >= 0`),
    check("inventory_items_sizes", sql`coalesce(width, 0) >= 0 and coalesce(height, 0) >= 0 and coalesce(depth, 0) >= 0`),
    check("inventory_items_weight", sql`weight >= 0`),
    check("inventory_items_money", sql`coalesce(purchase_price, 0) >= 0 and coalesce(current_value, 0) >= 0`),
  ],
);
