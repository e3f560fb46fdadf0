import "server-only";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { AppError, notFound } from "@/lib/core/errors";
import { renderThumbnail } from "@/lib/core/media/picture";
import { storage } from "@/lib/core/storage/configured";
import type { Bucket } from "@/lib/core/storage/storage";
import { thumbnailKey } from "@/lib/files/rules";
import { type FileRow, hasThumbnails, widthsOf } from "@/lib/files/rows";

type Pictured = Pick<FileRow, "bucket" | "object_key" | "mime_type" | "width">;

/** Renders one width from the picture's own bytes and keeps it. */
export async function keepThumbnail(row: Pictured, source: Buffer, width: number): Promise<Buffer> {
  const bytes = await renderThumbnail(source, width);
  await storage().put(row.bucket as Bucket, thumbnailKey(row.object_key, width), Readable.from([bytes]), "image/webp");
  return bytes;
}

export async function readSource(row: Pictured): Promise<Buffer> {
  const { body } = await storage().get(row.bucket as Bucket, row.object_key);
  return buffer(body);
}

/** The width that is kept, at least as wide as asked where the picture is. */
export function keptWidth(row: Pictured, asked: number): number {
  if (!hasThumbnails(row)) throw notFound();
  const widths = widthsOf(row);
  return widths.find((kept) => kept >= asked) ?? widths.at(-1) ?? asked;
}

/** A thumbnail from the storage; made at the first demand where the job has not come to it yet. */
export async function openThumbnail(row: Pictured, width: number): Promise<Readable> {
  const kept = await storage()
    .get(row.bucket as Bucket, thumbnailKey(row.object_key, width))
    .catch((error: unknown) => {
      if (error instanceof AppError && error.code === "NOT_FOUND") return undefined;
      throw error;
    });
  return kept?.body ?? Readable.from([await keepThumbnail(row, await readSource(row), width)]);
}
