import { sql } from "drizzle-orm";
import { boolean, check, date, foreignKey, index, integer, pgEnum, pgTable, text, unique, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, money, quantity, timestamps, version } from "@/db/columns";
import { theatres } from "@/db/schema/core";
import { files } from "@/db/schema/files";
import { inventoryCategories, inventoryItems, inventoryLocations } from "@/db/schema/inventory";
import { inventoryBatches } from "@/db/schema/inventory-stock";
import { users } from "@/db/schema/users";

const theatreId = () =>
  uuid("theatre_id")
    .notNull()
    .references(() => theatres.id, { onDelete: "restrict" });

export const stocktakeStatus = pgEnum("stocktake_status", ["open", "closed", "cancelled"]);
export const maintenanceKind = pgEnum("maintenance_kind", [
  "electrical",
  "lifting",
  "fireproofing",
  "cleaning",
  "calibration",
  "service",
  "other",
]);
export const maintenanceResult = pgEnum("maintenance_result", ["passed", "failed"]);

export const stocktakes = pgTable(
  "stocktakes",
  {
    id: id(),
    theatre_id: theatreId(),
    location_id: uuid("location_id").notNull(),
    status: stocktakeStatus("status").notNull().default("open"),
    opened_by_id: uuid("opened_by_id").notNull(),
    opened_at: instant("opened_at").notNull(),
    closed_by_id: uuid("closed_by_id"),
    closed_at: instant("closed_at"),
    note: text("note"),
    /** The act by which its differences were booked. */
    batch_id: uuid("batch_id"),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    unique("stocktakes_theatre_id_id").on(t.theatre_id, t.id),
    foreignKey({
      name: "stocktakes_location_fk",
      columns: [t.theatre_id, t.location_id],
      foreignColumns: [inventoryLocations.theatre_id, inventoryLocations.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "stocktakes_opened_by_fk",
      columns: [t.theatre_id, t.opened_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "stocktakes_closed_by_fk",
      columns: [t.theatre_id, t.closed_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "stocktakes_batch_fk",
      columns: [t.theatre_id, t.batch_id],
      foreignColumns: [inventoryBatches.theatre_id, inventoryBatches.id],
    }).onDelete("restrict"),
    index("stocktakes_batch")
      .on(t.theatre_id, t.batch_id)
      .where(sql`batch_id is not null`),
    index("stocktakes_opened_at").on(t.theatre_id, t.opened_at),
    uniqueIndex("stocktakes_open")
      .on(t.theatre_id, t.location_id)
      .where(sql`status = 'open'`),
    index("stocktakes_location").on(t.theatre_id, t.location_id),
    index("stocktakes_opened_by").on(t.theatre_id, t.opened_by_id),
    index("stocktakes_closed_by").on(t.theatre_id, t.closed_by_id),
  ],
);

export const stocktakeLines = pgTable(
  "stocktake_lines",
  {
    id: id(),
    theatre_id: uuid("theatre_id").notNull(),
    stocktake_id: uuid("stocktake_id").notNull(),
    item_id: uuid("item_id").notNull(),
    expected: quantity("expected").notNull(),
    counted: quantity("counted"),
    note: text("note"),
    counted_by_id: uuid("counted_by_id"),
    counted_at: instant("counted_at"),
    ...timestamps(),
  },
  (t) => [
    foreignKey({
      name: "stocktake_lines_counted_by_fk",
      columns: [t.theatre_id, t.counted_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    index("stocktake_lines_counted_by").on(t.theatre_id, t.counted_by_id),
    unique("stocktake_lines_item").on(t.stocktake_id, t.item_id),
    foreignKey({
      name: "stocktake_lines_stocktake_fk",
      columns: [t.theatre_id, t.stocktake_id],
      foreignColumns: [stocktakes.theatre_id, stocktakes.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "stocktake_lines_item_fk",
      columns: [t.theatre_id, t.item_id],
      foreignColumns: [inventoryItems.theatre_id, inventoryItems.id],
    }).onDelete("restrict"),
    index("stocktake_lines_stocktake").on(t.theatre_id, t.stocktake_id),
    index("stocktake_lines_item_idx").on(t.theatre_id, t.item_id),
    check("stocktake_lines_quantities", sql`expected >= 0 and coalesce(counted, 0) >= 0`),
  ],
);

/** On one item or on a whole category; due by date, by number of performances, or both. */
export const maintenancePlans = pgTable(
  "maintenance_plans",
  {
    id: id(),
    theatre_id: theatreId(),
    item_id: uuid("item_id"),
    category_id: uuid("category_id"),
    kind: maintenanceKind("kind").notNull(),
    title: text("title").notNull(),
    instructions: text("instructions"),
    /** Past its day an item may not be issued. */
    is_mandatory: boolean("is_mandatory").notNull().default(false),
    /** So many days before it is due it stands on the list, and becomes a task. */
    lead_days: integer("lead_days").notNull().default(14),
    interval_days: integer("interval_days"),
    interval_performances: integer("interval_performances"),
    /** When an item without a record is due for the first time. */
    next_due_on: date("next_due_on", { mode: "string" }),
    is_active: boolean("is_active").notNull().default(true),
    created_by_id: uuid("created_by_id"),
    version: version(),
    ...timestamps(),
  },
  (t) => [
    unique("maintenance_plans_theatre_id_id").on(t.theatre_id, t.id),
    foreignKey({
      name: "maintenance_plans_item_fk",
      columns: [t.theatre_id, t.item_id],
      foreignColumns: [inventoryItems.theatre_id, inventoryItems.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "maintenance_plans_category_fk",
      columns: [t.theatre_id, t.category_id],
      foreignColumns: [inventoryCategories.theatre_id, inventoryCategories.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "maintenance_plans_created_by_fk",
      columns: [t.theatre_id, t.created_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    index("maintenance_plans_created_by").on(t.theatre_id, t.created_by_id),
    index("maintenance_plans_item").on(t.theatre_id, t.item_id),
    index("maintenance_plans_category").on(t.theatre_id, t.category_id),
    index("maintenance_plans_due")
      .on(t.theatre_id, t.next_due_on)
      .where(sql`is_active`),
    check("maintenance_plans_target", sql`(item_id is null) <> (category_id is null)`),
    check(
      "maintenance_plans_interval",
      sql`coalesce(interval_days, 1) > 0 and coalesce(interval_performances, 1) > 0 and (interval_days is not null or interval_performances is not null)`,
    ),
  ],
);

export const maintenanceRecords = pgTable(
  "maintenance_records",
  {
    id: id(),
    theatre_id: theatreId(),
    item_id: uuid("item_id").notNull(),
    plan_id: uuid("plan_id"),
    done_on: date("done_on", { mode: "string" }).notNull(),
    result: maintenanceResult("result").notNull(),
    cost: money("cost"),
    note: text("note"),
    file_id: uuid("file_id"),
    created_by_id: uuid("created_by_id"),
    created_at: createdAt(),
  },
  (t) => [
    foreignKey({
      name: "maintenance_records_item_fk",
      columns: [t.theatre_id, t.item_id],
      foreignColumns: [inventoryItems.theatre_id, inventoryItems.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "maintenance_records_plan_fk",
      columns: [t.theatre_id, t.plan_id],
      foreignColumns: [maintenancePlans.theatre_id, maintenancePlans.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "maintenance_records_file_fk",
      columns: [t.theatre_id, t.file_id],
      foreignColumns: [files.theatre_id, files.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "maintenance_records_created_by_fk",
      columns: [t.theatre_id, t.created_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    index("maintenance_records_item").on(t.theatre_id, t.item_id, t.done_on),
    index("maintenance_records_done").on(t.theatre_id, t.done_on, t.id),
    index("maintenance_records_plan").on(t.theatre_id, t.plan_id),
    index("maintenance_records_file").on(t.theatre_id, t.file_id),
    index("maintenance_records_created_by").on(t.theatre_id, t.created_by_id),
  ],
);
