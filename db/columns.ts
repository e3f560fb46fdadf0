import { sql } from "drizzle-orm";
import { customType, integer, numeric, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** UUIDv7 made by the application, so that keys sort by time and exist before the insert. */
export const id = () => uuid("id").primaryKey();

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date", precision: 3 });

export const createdAt = () =>
  instant("created_at")
    .notNull()
    .default(sql`now()`);

export const timestamps = () => ({
  created_at: createdAt(),
  updated_at: instant("updated_at")
    .notNull()
    .default(sql`now()`)
    .$onUpdate(() => new Date()),
});

/** What two people can edit at once: an update names the version that it saw. */
export const version = () => integer("version").notNull().default(1);

export const money = (name: string) => numeric(name, { precision: 12, scale: 2 });
export const centimetres = (name: string) => numeric(name, { precision: 10, scale: 2 });
export const kilograms = (name: string) => numeric(name, { precision: 10, scale: 3 });
export const quantity = (name: string) => numeric(name, { precision: 12, scale: 3 });

/** Kept by a trigger for whatever hangs in a tree: names from the root, "Stage › Batten 1", and ids from the root to the row itself. */
export const treePath = () => ({
  path: text("path").notNull().default(""),
  ancestor_ids: uuid("ancestor_ids")
    .array()
    .notNull()
    .default(sql`'{}'`),
});

export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** Name of one of the design's twelve gels, never a free value. */
export const color = () => text("color");
