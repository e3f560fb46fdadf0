import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, timestamps } from "@/db/columns";
import { theatres } from "@/db/schema/core";
import { inventoryItems } from "@/db/schema/inventory";
import { users } from "@/db/schema/users";

export const bulkStatus = pgEnum("bulk_status", ["waiting", "running", "done", "stopped"]);

/** One change of many items, worked off in pieces by a job, so that it goes on where it was after a restart; undone by another run. */
export const inventoryBulkRuns = pgTable(
  "inventory_bulk_runs",
  {
    id: id(),
    theatre_id: uuid("theatre_id")
      .notNull()
      .references(() => theatres.id, { onDelete: "restrict" }),
    operation: text("operation").notNull(),
    input: jsonb("input").$type<Record<string, unknown>>().notNull(),
    status: bulkStatus("status").notNull().default("waiting"),
    total: integer("total").notNull(),
    done: integer("done").notNull().default(0),
    refused: integer("refused").notNull().default(0),
    /** How often it was taken up anew since it last moved on: what fails for ever ends, instead of being tried for ever. */
    tries: integer("tries").notNull().default(0),
    undoes_id: uuid("undoes_id"),
    created_by_id: uuid("created_by_id").notNull(),
    finished_at: instant("finished_at"),
    ...timestamps(),
  },
  (t) => [
    unique("inventory_bulk_runs_theatre_id_id").on(t.theatre_id, t.id),
    unique("inventory_bulk_runs_undoes").on(t.undoes_id),
    foreignKey({
      name: "inventory_bulk_runs_undoes_fk",
      columns: [t.theatre_id, t.undoes_id],
      foreignColumns: [t.theatre_id, t.id],
    }).onDelete("restrict"),
    foreignKey({
      name: "inventory_bulk_runs_created_by_fk",
      columns: [t.theatre_id, t.created_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    index("inventory_bulk_runs_created_by").on(t.theatre_id, t.created_by_id, t.created_at),
    check("inventory_bulk_runs_counts", sql`done >= 0 and refused >= 0 and done + refused <= total`),
  ],
);

/** The items of a run, in order, as they were found when it began; `before` is what its undo brings back. */
export const inventoryBulkItems = pgTable(
  "inventory_bulk_items",
  {
    theatre_id: uuid("theatre_id").notNull(),
    run_id: uuid("run_id").notNull(),
    item_id: uuid("item_id").notNull(),
    position: integer("position").notNull(),
    before: jsonb("before").$type<Record<string, unknown>>(),
    /** Why this one was left as it is: a reason as in AppError. */
    problem: text("problem"),
    done_at: instant("done_at"),
    created_at: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.run_id, t.item_id] }),
    foreignKey({
      name: "inventory_bulk_items_run_fk",
      columns: [t.theatre_id, t.run_id],
      foreignColumns: [inventoryBulkRuns.theatre_id, inventoryBulkRuns.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "inventory_bulk_items_item_fk",
      columns: [t.theatre_id, t.item_id],
      foreignColumns: [inventoryItems.theatre_id, inventoryItems.id],
    }).onDelete("restrict"),
    index("inventory_bulk_items_run").on(t.theatre_id, t.run_id),
    index("inventory_bulk_items_item").on(t.theatre_id, t.item_id),
    index("inventory_bulk_items_left")
      .on(t.run_id, t.position)
      .where(sql`done_at is null and problem is null`),
  ],
);
