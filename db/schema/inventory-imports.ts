import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, json, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, instant, timestamps } from "@/db/columns";
import { theatres } from "@/db/schema/core";
import { bulkStatus } from "@/db/schema/inventory-bulk";
import { users } from "@/db/schema/users";

/** The import of a large file, worked off in parts by a job. What a file says is `json`: it may hold what `jsonb` cannot. */
export const inventoryImportRuns = pgTable(
  "inventory_import_runs",
  {
    id: id(),
    theatre_id: uuid("theatre_id")
      .notNull()
      .references(() => theatres.id, { onDelete: "restrict" }),
    file_name: text("file_name").notNull(),
    columns: json("columns").$type<unknown[]>().notNull(),
    mapping: json("mapping").$type<Record<string, unknown>>().notNull(),
    /** Where rows go that do not say it, as it was wished for: it may be gone before the last part is written. */
    places: json("places").$type<{ category_id?: string | null; location_id?: string | null }>().notNull(),
    /** The language of its errors, and how far the grant reached that it was sent with. */
    locale: text("locale").notNull(),
    scope: text("scope").notNull(),
    status: bulkStatus("status").notNull().default("waiting"),
    total: integer("total").notNull(),
    created: integer("created").notNull().default(0),
    updated: integer("updated").notNull().default(0),
    unchanged: integer("unchanged").notNull().default(0),
    failed: integer("failed").notNull().default(0),
    errors: json("errors")
      .$type<unknown[]>()
      .notNull()
      .default(sql`'[]'`),
    preview: json("preview")
      .$type<unknown[]>()
      .notNull()
      .default(sql`'[]'`),
    /** How often it was taken up anew since it last moved on: what fails for ever ends, instead of being tried for ever. */
    tries: integer("tries").notNull().default(0),
    created_by_id: uuid("created_by_id").notNull(),
    finished_at: instant("finished_at"),
    ...timestamps(),
  },
  (t) => [
    unique("inventory_import_runs_theatre_id_id").on(t.theatre_id, t.id),
    foreignKey({
      name: "inventory_import_runs_created_by_fk",
      columns: [t.theatre_id, t.created_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    index("inventory_import_runs_created_by").on(t.theatre_id, t.created_by_id, t.created_at),
    index("inventory_import_runs_open")
      .on(t.updated_at)
      .where(sql`finished_at is null`),
    check("inventory_import_runs_counts", sql`created + updated + unchanged + failed <= total`),
  ],
);

/** Rows of a file that wait for their turn; gone when the run has ended. */
export const inventoryImportParts = pgTable(
  "inventory_import_parts",
  {
    theatre_id: uuid("theatre_id").notNull(),
    run_id: uuid("run_id").notNull(),
    position: integer("position").notNull(),
    /** Null once they are done. */
    rows: json("rows").$type<unknown[]>(),
    /** In which row of the file an item was met, by its identities: what a later part must know of this one. */
    seen: json("seen").$type<Record<string, number>>(),
    created_at: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.run_id, t.position] }),
    foreignKey({
      name: "inventory_import_parts_run_fk",
      columns: [t.theatre_id, t.run_id],
      foreignColumns: [inventoryImportRuns.theatre_id, inventoryImportRuns.id],
    }).onDelete("cascade"),
    index("inventory_import_parts_run").on(t.theatre_id, t.run_id),
  ],
);
