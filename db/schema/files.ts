import { sql } from "drizzle-orm";
import { bigint, foreignKey, index, integer, jsonb, numeric, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, timestamps } from "@/db/columns";
import { theatres } from "@/db/schema/core";
import { users } from "@/db/schema/users";

export const fileStatus = pgEnum("file_status", ["pending", "ready", "failed"]);

export const files = pgTable(
  "files",
  {
    id: id(),
    theatre_id: uuid("theatre_id")
      .notNull()
      .references(() => theatres.id, { onDelete: "restrict" }),
    bucket: text("bucket").notNull(),
    object_key: text("object_key").notNull(),
    name: text("name").notNull(),
    size: bigint("size", { mode: "number" }),
    mime_type: text("mime_type"),
    sha256: text("sha256"),
    width: integer("width"),
    height: integer("height"),
    duration: numeric("duration", { precision: 12, scale: 3 }),
    status: fileStatus("status").notNull().default("pending"),
    thumbnails: jsonb("thumbnails").$type<Record<string, string>>().notNull().default({}),
    /** Why it failed: a reason of `files.errors`. */
    problem: text("problem"),
    /** Name of a multipart upload straight to storage, while it is under way. */
    upload_id: text("upload_id"),
    uploaded_by_id: uuid("uploaded_by_id"),
    ...timestamps(),
  },
  (t) => [
    unique("files_theatre_id_id").on(t.theatre_id, t.id),
    unique("files_object").on(t.bucket, t.object_key),
    foreignKey({
      name: "files_uploaded_by_fk",
      columns: [t.theatre_id, t.uploaded_by_id],
      foreignColumns: [users.theatre_id, users.id],
    }).onDelete("restrict"),
    index("files_uploaded_by").on(t.theatre_id, t.uploaded_by_id),
    index("files_pending")
      .on(t.created_at)
      .where(sql`status <> 'ready'`),
  ],
);
