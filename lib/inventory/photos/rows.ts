import "server-only";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { auditLog, files, inventoryPhotos } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError, notFound } from "@/lib/core/errors";
import { canUpdateItem } from "@/lib/inventory/policy";
import { fetchItem, lockItem } from "@/lib/inventory/rows";
import type { Item } from "@/lib/inventory/schema";
import { mostPhotos } from "@/lib/inventory/photos/constants";
import type { ItemPhoto } from "@/lib/inventory/photos/schema";

const columns = {
  id: inventoryPhotos.id,
  item_id: inventoryPhotos.item_id,
  file_id: inventoryPhotos.file_id,
  is_main: inventoryPhotos.is_main,
  sort_order: inventoryPhotos.sort_order,
  caption: inventoryPhotos.caption,
  original_file_id: inventoryPhotos.original_file_id,
  edit: sql<ItemPhoto["edit"]>`${inventoryPhotos.edit}`,
  width: files.width,
  height: files.height,
  created_at: inventoryPhotos.created_at,
};

/** Photos of an item in their order. Whether the item may be seen is asked before. */
export function fetchPhotos(ctx: Context, itemId: string): Promise<ItemPhoto[]> {
  return ctx.tx
    .select(columns)
    .from(inventoryPhotos)
    .innerJoin(files, and(eq(files.theatre_id, inventoryPhotos.theatre_id), eq(files.id, inventoryPhotos.file_id)))
    .where(and(eq(inventoryPhotos.theatre_id, ctx.theatreId), eq(inventoryPhotos.item_id, itemId)))
    .orderBy(asc(inventoryPhotos.sort_order), asc(inventoryPhotos.id));
}

export async function fetchPhoto(ctx: Context, itemId: string, photoId: string): Promise<ItemPhoto> {
  const photo = (await fetchPhotos(ctx, itemId)).find(({ id }) => id === photoId);
  if (!photo) throw notFound();
  return photo;
}

/** An item whose photos this caller may change. */
export async function fetchPhotographed(ctx: Context, itemId: string): Promise<Item> {
  const item = await fetchItem(ctx, itemId);
  ctx.assert(canUpdateItem(ctx.actor, item));
  return item;
}

/** The same, and nobody else changes its photos before this transaction ends. */
export async function lockPhotographed(ctx: Context<Transaction>, itemId: string): Promise<Item> {
  const item = await lockItem(ctx, itemId);
  if (item.deleted_at) throw notFound();
  ctx.assert(canUpdateItem(ctx.actor, item));
  return item;
}

export function requireRoom(photos: readonly ItemPhoto[]): void {
  if (photos.length >= mostPhotos) throw new AppError("CONFLICT", "photos.too_many", {}, { count: mostPhotos });
}

/** Writes the order as given. */
export async function writeOrder(ctx: Context<Transaction>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const inOrder = sql`array[${sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  )}]`;
  await ctx.tx
    .update(inventoryPhotos)
    .set({ sort_order: sql`array_position(${inOrder}, ${inventoryPhotos.id}) - 1` })
    .where(and(eq(inventoryPhotos.theatre_id, ctx.theatreId), inArray(inventoryPhotos.id, [...ids])));
}

/** There is at most one main photo: the old one steps back first. */
export async function writeMain(ctx: Context<Transaction>, itemId: string, photoId: string): Promise<void> {
  const own = and(eq(inventoryPhotos.theatre_id, ctx.theatreId), eq(inventoryPhotos.item_id, itemId));
  await ctx.tx
    .update(inventoryPhotos)
    .set({ is_main: false })
    .where(and(own, eq(inventoryPhotos.is_main, true)));
  await ctx.tx
    .update(inventoryPhotos)
    .set({ is_main: true })
    .where(and(own, eq(inventoryPhotos.id, photoId)));
}

/** What the history keeps of a photo: enough to bring it back. */
export function photoState({ id, file_id, original_file_id, edit, caption, sort_order, is_main }: ItemPhoto): Record<string, unknown> {
  return { photo: { id, file_id, original_file_id, edit, caption, sort_order, is_main } };
}

type RemovedPhoto = Pick<ItemPhoto, "id" | "file_id" | "original_file_id" | "edit" | "caption" | "sort_order" | "is_main">;

/** The photo as it was when it was removed, from the item's history. */
export async function fetchRemoved(ctx: Context, itemId: string, photoId: string): Promise<RemovedPhoto> {
  const [entry] = await ctx.tx
    .select({ photo: sql<RemovedPhoto>`${auditLog.before} -> 'photo'` })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.theatre_id, ctx.theatreId),
        eq(auditLog.entity_type, "item"),
        eq(auditLog.entity_id, itemId),
        eq(auditLog.action, "item.photo_removed"),
        sql`${auditLog.before} -> 'photo' ->> 'id' = ${photoId}`,
      ),
    )
    .orderBy(sql`${auditLog.at} desc`)
    .limit(1);
  if (!entry) throw notFound();
  return entry.photo;
}
