import "server-only";
import type { Readable } from "node:stream";
import { and, eq, or, sql, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { files } from "@/db/schema";
import type { Permission } from "@/lib/core/access";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { isPicture, thumbnailWidths } from "@/lib/core/media/rules";
import { runLater } from "@/lib/core/queue";
import { storage } from "@/lib/core/storage/configured";
import type { Bucket, Parts } from "@/lib/core/storage/storage";
import { thumbnailKey } from "@/lib/files/rules";
import type { StoredFile } from "@/lib/files/schema";

export type FileRow = typeof files.$inferSelect;

/** Columns that refer to a file: what keeps it, and through what it is seen. */
export const fileReferences = [
  { table: "inventory_photos", column: "file_id" },
  { table: "inventory_photos", column: "original_file_id" },
  { table: "inventory_movements", column: "file_id" },
  { table: "maintenance_records", column: "file_id" },
  { table: "task_attachments", column: "file_id" },
  { table: "users", column: "avatar_file_id" },
] as const;

/** A row of `files` that no record refers to. */
export const isUnneeded: SQL = sql.join(
  fileReferences.map(
    ({ table, column }) =>
      sql`not exists (select from ${sql.identifier(table)} r where r.theatre_id = files.theatre_id and r.${sql.identifier(column)} = files.id)`,
  ),
  sql` and `,
);

/** Whether the grant reaches a row; `dept` and `own` are conditions on it. */
function reached(ctx: Context, permission: Permission, { dept, own }: { dept: SQL; own: SQL }): SQL {
  const scope = ctx.can(permission);
  if (scope === "all") return sql`true`;
  if (scope === "dept") return ctx.actor.department_id ? dept : sql`false`;
  return scope === "own" && ctx.actor.user_id ? own : sql`false`;
}

/** Through what a file is seen besides having uploaded it: the records it hangs on, as far as the grants reach. */
function throughRecords(ctx: Context): SQL[] {
  const { department_id: department, user_id: user } = ctx.actor;
  const item = reached(ctx, "inventory:read", { dept: sql`i.department_id = ${department}`, own: sql`i.created_by_id = ${user}` });
  const ownTask = sql`(t.assignee_id = ${user} or t.created_by_id = ${user} or exists (
    select from task_watchers w where w.theatre_id = t.theatre_id and w.task_id = t.id and w.user_id = ${user}))`;
  const task = reached(ctx, "task:read", { dept: sql`(t.department_id = ${department} or ${ownTask})`, own: ownTask });
  const person = reached(ctx, "user:read", { dept: sql`u.department_id = ${department}`, own: sql`u.id = ${user}` });
  const ofItem = (table: string, columns: SQL) => sql`exists (
    select from ${sql.identifier(table)} r join inventory_items i on i.theatre_id = r.theatre_id and i.id = r.item_id
    where r.theatre_id = files.theatre_id and ${columns} and ${item})`;
  return [
    ofItem("inventory_photos", sql`(r.file_id = files.id or r.original_file_id = files.id)`),
    ofItem("inventory_movements", sql`r.file_id = files.id`),
    ofItem("maintenance_records", sql`r.file_id = files.id`),
    sql`exists (select from task_attachments r join tasks t on t.theatre_id = r.theatre_id and t.id = r.task_id
      where r.theatre_id = files.theatre_id and r.file_id = files.id and t.deleted_at is null and ${task})`,
    sql`exists (select from users u where u.theatre_id = files.theatre_id and u.avatar_file_id = files.id and ${person})`,
  ];
}

/** Files of this theatre that the caller may see: their own, and those of records that they may see. */
export function visibleFiles(ctx: Context): SQL | undefined {
  const inTheatre = eq(files.theatre_id, ctx.theatreId);
  if (ctx.actor.kind === "system") return inTheatre;
  const own = ctx.actor.user_id ? eq(files.uploaded_by_id, ctx.actor.user_id) : sql`false`;
  return and(inTheatre, or(own, ...throughRecords(ctx)));
}

/** A visible file, or NOT_FOUND; one that is not whole yet only for whoever works on it (`isWhole: false`). */
export async function fetchFile(ctx: Context, fileId: string, { isWhole = true } = {}): Promise<FileRow> {
  const [row] = await ctx.tx
    .select()
    .from(files)
    .where(and(visibleFiles(ctx), eq(files.id, fileId), isWhole ? eq(files.status, "ready") : undefined));
  if (!row) throw notFound();
  return row;
}

/** A file of the caller's own that is being uploaded, and nobody else changes it meanwhile. */
export async function lockUpload(ctx: Context<Transaction>, fileId: string): Promise<FileRow> {
  const [row] = await ctx.tx
    .select()
    .from(files)
    .where(and(eq(files.theatre_id, ctx.theatreId), eq(files.id, fileId), eq(files.uploaded_by_id, ctx.actor.user_id ?? fileId)))
    .for("no key update");
  if (!row?.upload_id) throw notFound();
  return row;
}

export function partsOf(row: FileRow): Parts {
  return { bucket: row.bucket as Bucket, key: row.object_key, uploadId: row.upload_id ?? "" };
}

interface NewFile {
  row: Omit<typeof files.$inferInsert, "theatre_id" | "uploaded_by_id" | "status">;
  body: Readable;
}

/**
 * Writes a row that is pending, then the object. What breaks between leaves a row for the sweep, and never a `ready` one: the
 * command that follows makes it so.
 */
export async function storeObject(ctx: Context, { row, body }: NewFile): Promise<string> {
  await ctx.tx.insert(files).values({ ...row, theatre_id: ctx.theatreId, uploaded_by_id: ctx.actor.user_id });
  await storage()
    .put(row.bucket as Bucket, row.object_key, body, row.mime_type ?? "application/octet-stream")
    .catch(async (error: unknown) => {
      // All of it may be there, where only the answer was lost.
      await storage()
        .remove(row.bucket as Bucket, row.object_key)
        .catch(() => undefined);
      await ctx.tx.delete(files).where(eq(files.id, row.id));
      throw error;
    });
  return row.id;
}

/** The object is whole: the row says so, together with whatever the same transaction writes. */
export async function markReady(ctx: Context<Transaction>, fileId: string): Promise<StoredFile> {
  const [row] = await ctx.tx
    .update(files)
    .set({ status: "ready" })
    .where(and(eq(files.theatre_id, ctx.theatreId), eq(files.id, fileId)))
    .returning();
  if (!row) throw notFound();
  if (hasThumbnails(row)) await runLater(ctx, { name: "files.createThumbnails", permission: "system" }, { id: fileId });
  return row;
}

/** Has the objects of a file removed once the row is gone for good. */
export async function removeLater(ctx: Context<Transaction>, row: FileRow): Promise<void> {
  const input = { bucket: row.bucket, key: row.object_key, upload_id: row.upload_id };
  await runLater(ctx, { name: "files.deleteObjects", permission: "system" }, input, { theatreId: row.theatre_id });
}

/** A picture that was looked at whole; what is too large for that (`verifyUpload`) is too large to be read for a thumbnail. */
export function hasThumbnails(row: Pick<FileRow, "mime_type" | "width">): boolean {
  return row.mime_type !== null && isPicture(row.mime_type) && row.width !== null;
}

/** Widths that a thumbnail of this picture is kept in: none that would be wider than it is, but always the smallest. */
export function widthsOf(row: Pick<FileRow, "width">): number[] {
  return thumbnailWidths.filter((width, index) => index === 0 || width <= (row.width ?? 0));
}

export function thumbnailKeys(row: Pick<FileRow, "object_key" | "width">): Record<string, string> {
  return Object.fromEntries(widthsOf(row).map((width) => [String(width), thumbnailKey(row.object_key, width)]));
}
