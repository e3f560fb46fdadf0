import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import sharp from "sharp";
import type { Transaction } from "@/db/client";
import { files, inventoryPhotos } from "@/db/schema";
import { drawingOf, drawings } from "@/db/seed/pictures";
import { storage } from "@/lib/core/storage/configured";
import type { Dice } from "./dice";
import type { Piece } from "./stock";
import { inChunks, type SeedTheatre } from "./theatre";

const side = 800;
const bucket = "theatre-photos";
/** The whole thing, and a part of it from near. */
const frames = ["0 0 80 80", "18 14 44 44"];

interface Shot {
  bytes: Buffer;
  sha256: string;
}

async function shoot(drawing: string, frame: string): Promise<Shot> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="${frame}">${drawing}</svg>`;
  const bytes = await sharp(Buffer.from(svg)).flatten().jpeg({ quality: 80 }).toBuffer();
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

async function shootAll(): Promise<Map<string, Shot[]>> {
  const shots = Object.entries(drawings).map(async ([name, drawing]): Promise<[string, Shot[]]> => {
    return [name, await Promise.all(frames.map((frame) => shoot(drawing, frame)))];
  });
  return new Map(await Promise.all(shots));
}

/** Photos of all that somebody has found the time for, and a second one of a few; thumbnails are made when somebody looks. */
export async function insertPhotos(tx: Transaction, theatre: SeedTheatre, pieces: readonly Piece[], dice: Dice): Promise<void> {
  await storage().check();
  const shots = await shootAll();
  const fileRows: (typeof files.$inferInsert)[] = [];
  const photoRows: (typeof inventoryPhotos.$inferInsert)[] = [];
  for (const [index, { row, category, bought }] of pieces.entries()) {
    const taken = shots.get(drawingOf(row.name, category) ?? "");
    if (!taken || index % 9 === 8) continue;
    for (const [place, { bytes, sha256 }] of taken.slice(0, index % 6 === 0 ? 2 : 1).entries()) {
      const id = dice.idAt(bought);
      const object_key = `${theatre.id}/inventory/${row.id}/${id}.jpg`;
      await storage().put(bucket, object_key, Readable.from([bytes]), "image/jpeg");
      const shared = { id, theatre_id: theatre.id, created_at: bought };
      const made = { name: `${row.inventory_number}.jpg`, size: bytes.length, mime_type: "image/jpeg", sha256, width: side, height: side };
      fileRows.push({ ...shared, ...made, bucket, object_key, status: "ready", uploaded_by_id: theatre.administratorId });
      photoRows.push({ ...shared, item_id: row.id, file_id: id, is_main: place === 0, sort_order: place });
    }
  }
  await inChunks(fileRows, (part) => tx.insert(files).values(part));
  await inChunks(photoRows, (part) => tx.insert(inventoryPhotos).values(part));
}
