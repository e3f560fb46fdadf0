import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import sharp from "sharp";
import type { Transaction } from "@/db/client";
import { files, inventoryPhotos } from "@/db/schema";
import { outlines, tones } from "@/db/seed/pictures";
import { storage } from "@/lib/core/storage/configured";
import type { Dice } from "./dice";
import type { Piece } from "./stock";
import { inChunks, type SeedTheatre } from "./theatre";

const [width, height] = [960, 720];
const bucket = "theatre-photos";

/** One picture: the thing on a shelf, lit from a side, with the grain of a photograph. */
async function draw(outline: string, [ground, thing]: [string, string]): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="-17 0 134 100">
    <defs><radialGradient id="g" cx="35%" cy="25%" r="90%"><stop offset="0" stop-color="${ground}"/><stop offset="1" stop-color="#2b2723"/></radialGradient>
    <linearGradient id="t" x2="1" y2="1"><stop offset="0" stop-color="${thing}"/><stop offset="1" stop-color="#5a534c"/></linearGradient></defs>
    <rect x="-17" width="134" height="100" fill="url(#g)"/><rect x="-17" y="84" width="134" height="16" fill="#0c0b0a" opacity="0.55"/>
    <ellipse cx="52" cy="86" rx="34" ry="4" fill="#000" opacity="0.5"/><path d="${outline}" fill="url(#t)" fill-rule="evenodd"/></svg>`;
  const noise = { type: "gaussian" as const, mean: 128, sigma: 9 };
  const grain = await sharp({ create: { width, height, channels: 3, background: "#808080", noise } })
    .png()
    .toBuffer();
  return sharp(Buffer.from(svg))
    .composite([{ input: grain, blend: "soft-light" }])
    .flatten()
    .jpeg({ quality: 78 })
    .toBuffer();
}

interface Drawn {
  bytes: Buffer;
  sha256: string;
}

async function drawAll(): Promise<Map<string, Drawn[]>> {
  const all = new Map<string, Drawn[]>();
  for (const [department, shapes] of Object.entries(outlines)) {
    const pictures = shapes.flatMap((shape, place) =>
      [0, 1].map((shift) => draw(shape, tones[(place + shift * 2) % tones.length] ?? ["#444", "#bbb"])),
    );
    const drawn = await Promise.all(pictures);
    all.set(
      department,
      drawn.map((bytes) => ({ bytes, sha256: createHash("sha256").update(bytes).digest("hex") })),
    );
  }
  return all;
}

/** Photos for every third thing, and a second one for a few; thumbnails are made when somebody looks. */
export async function insertPhotos(tx: Transaction, theatre: SeedTheatre, pieces: readonly Piece[], dice: Dice): Promise<void> {
  await storage().check();
  const drawn = await drawAll();
  const fileRows: (typeof files.$inferInsert)[] = [];
  const photoRows: (typeof inventoryPhotos.$inferInsert)[] = [];
  for (const [index, { row, department, bought }] of pieces.entries()) {
    const choice = drawn.get(department);
    if (index % 3 !== 0 || !choice) continue;
    const count = index % 12 === 0 ? 2 : 1;
    for (let place = 0; place < count; place++) {
      const { bytes, sha256 } = dice.pick(choice);
      const id = dice.idAt(bought);
      const object_key = `${theatre.id}/inventory/${row.id}/${id}.jpg`;
      await storage().put(bucket, object_key, Readable.from([bytes]), "image/jpeg");
      const shared = { id, theatre_id: theatre.id, created_at: bought };
      const made = { name: `${row.inventory_number}.jpg`, size: bytes.length, mime_type: "image/jpeg", sha256, width, height };
      fileRows.push({ ...shared, ...made, bucket, object_key, status: "ready", uploaded_by_id: theatre.administratorId });
      photoRows.push({ ...shared, item_id: row.id, file_id: id, is_main: place === 0, sort_order: place });
    }
  }
  await inChunks(fileRows, (part) => tx.insert(files).values(part));
  await inChunks(photoRows, (part) => tx.insert(inventoryPhotos).values(part));
}
