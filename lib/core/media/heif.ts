import "server-only";
import { open, type FileHandle } from "node:fs/promises";
import { invalid } from "@/lib/core/errors";

/** HEIF is a tree of boxes (ISO 14496-12); what a camera wrote lies in items of the types `Exif` and `mime` (XMP). */
interface Box {
  type: string;
  /** Of what is inside. */
  start: number;
  end: number;
}

/** Lists of a picture's items; bursts and tiles of a telephone have some hundred. */
const largestMeta = 16 * 1024 * 1024;
/** Beside one another in a file, and pieces of its items. */
const most = 100_000;

const broken = () => invalid({ file: "media.broken_picture" });

function headOf(bytes: Buffer, at: number, end: number): Box {
  const short = bytes.readUInt32BE(0);
  const size = short === 1 ? Number(bytes.readBigUInt64BE(8)) : short === 0 ? end - at : short;
  const box = { type: bytes.toString("latin1", 4, 8), start: at + (short === 1 ? 16 : 8), end: at + size };
  if (box.end > end || box.start > box.end) throw broken();
  return box;
}

function* boxesIn(bytes: Buffer, from: number, to = bytes.length): Generator<Box> {
  for (let at = from; at + 8 <= to;) {
    const box = headOf(bytes.subarray(at, at + 16), at, to);
    yield box;
    at = box.end;
  }
}

/** The box `meta` of the file, and where it begins. */
async function readMeta(file: FileHandle): Promise<{ bytes: Buffer; start: number } | undefined> {
  const { size } = await file.stat();
  for (let at = 0, count = 0; at + 8 <= size && count < most; count++) {
    const head = Buffer.alloc(16);
    await file.read(head, 0, 16, at);
    const box = headOf(head, at, size);
    if (box.type === "meta") {
      if (box.end - box.start > largestMeta) throw broken();
      const bytes = Buffer.alloc(box.end - box.start);
      await file.read(bytes, 0, bytes.length, box.start);
      return { bytes, start: box.start };
    }
    at = box.end;
  }
  return undefined;
}

/** Numbers of the items that are no picture but words about it. */
function toldItems(meta: Buffer, list: Box): Set<number> {
  const told = new Set<number>();
  const count = list.start + 4 + (meta.readUInt8(list.start) === 0 ? 2 : 4);
  for (const entry of boxesIn(meta, count, list.end)) {
    const version = meta.readUInt8(entry.start);
    if (entry.type !== "infe" || version < 2) continue;
    const wide = version === 2 ? 2 : 4;
    const type = entry.start + 4 + wide + 2;
    if (["Exif", "mime"].includes(meta.toString("latin1", type, type + 4))) told.add(meta.readUIntBE(entry.start + 4, wide));
  }
  return told;
}

class Reader {
  constructor(
    private readonly bytes: Buffer,
    private at: number,
  ) {}
  next(length: number): number {
    if (length === 8) return Number(this.bytes.readBigUInt64BE((this.at += 8) - 8));
    return length === 0 ? 0 : this.bytes.readUIntBE((this.at += length) - length, length);
  }
}

interface Extent {
  item: number;
  /** 0: counted from the beginning of the file; 1: of the box `idat`. */
  method: number;
  offset: number;
  length: number;
}

function extentsOf(meta: Buffer, places: Box): Extent[] {
  const read = new Reader(meta, places.start);
  const version = read.next(1);
  read.next(3);
  const [sizes, more] = [read.next(1), read.next(1)];
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 4, sizes & 15, more >> 4, version > 0 ? more & 15 : 0];
  const wide = version < 2 ? 2 : 4;
  const extents: Extent[] = [];
  for (let left = read.next(wide); left > 0; left--) {
    const [item, method] = [read.next(wide), version > 0 ? read.next(2) & 15 : 0];
    read.next(2);
    const base = read.next(baseSize);
    for (let parts = read.next(2); parts > 0; parts--) {
      if (extents.length === most) throw broken();
      read.next(indexSize);
      extents.push({ item, method, offset: base + read.next(offsetSize), length: read.next(lengthSize) });
    }
  }
  return extents;
}

/** Where in the file the words about the picture stand. */
function toldPlaces({ bytes, start }: { bytes: Buffer; start: number }): { offset: number; length: number }[] {
  const inside = new Map([...boxesIn(bytes, 4)].map((box) => [box.type, box]));
  const [list, places] = [inside.get("iinf"), inside.get("iloc")];
  if (!list || !places) return [];
  const told = toldItems(bytes, list);
  const origins = [0, start + (inside.get("idat")?.start ?? 0)];
  return extentsOf(bytes, places).flatMap(({ item, method, offset, length }) => {
    const origin = origins[method];
    return told.has(item) && origin !== undefined ? [{ offset: origin + offset, length }] : [];
  });
}

/** Writes zeros over what a camera wrote into a HEIF picture beside the picture itself; true where there was anything. */
export async function blankMetadata(path: string): Promise<boolean> {
  const file = await open(path, "r+");
  try {
    const meta = await readMeta(file);
    const places = meta ? toldPlaces(meta) : [];
    const { size } = await file.stat();
    // Together too, or a small file would have us write for hours.
    if (places.reduce((sum, { length }) => sum + length, 0) > size) throw broken();
    for (const { offset, length } of places) {
      if (offset + length > size) throw broken();
      await file.write(Buffer.alloc(length), 0, length, offset);
    }
    return places.length > 0;
  } catch (error) {
    // A number that stands outside of its box.
    throw error instanceof RangeError ? broken() : error;
  } finally {
    await file.close();
  }
}
