import "server-only";
import { open, type FileHandle } from "node:fs/promises";
import { invalid } from "@/lib/core/errors";

const endSignature = 0x06054b50;
const fileSignature = 0x02014b50;
const tail = 65_557;
/** Of the list of contents, in bytes: hundreds of thousands of names. */
const longestList = 32 * 1024 * 1024;
const mostInside = 4 * 1024 * 1024 * 1024;
/** Drawings and text pack to a twentieth, blank pictures to a hundredth; a bomb to a thousandth and less. */
const mostSwelling = 250;
const alwaysFine = 64 * 1024 * 1024;

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function broken() {
  return invalid({ file: "media.truncated" });
}

async function readList(file: FileHandle, size: number): Promise<Buffer> {
  const end = await readAt(file, Math.max(0, size - tail), Math.min(size, tail));
  let at = end.length - 22;
  while (at >= 0 && end.readUInt32LE(at) !== endSignature) at--;
  if (at < 0) throw broken();
  const [length, start] = [end.readUInt32LE(at + 12), end.readUInt32LE(at + 16)];
  if (length > longestList) throw invalid({ file: "media.archive_bomb" });
  const list = await readAt(file, start, length);
  if (start + length > size || list.length < length) throw broken();
  return list;
}

/** Reads what the archive says of its contents, and unpacks nothing. */
export async function checkArchive(path: string, size: number): Promise<void> {
  const file = await open(path);
  try {
    const list = await readList(file, size);
    let inside = 0;
    for (let at = 0; at + 46 <= list.length;) {
      if (list.readUInt32LE(at) !== fileSignature) throw broken();
      inside += list.readUInt32LE(at + 24);
      const nameEnd = at + 46 + list.readUInt16LE(at + 28);
      const name = list.toString("utf8", at + 46, nameEnd);
      if (/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\u0000/i.test(name)) throw invalid({ file: "media.archive_climbs" });
      at = nameEnd + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
    }
    if (inside > mostInside || (inside > alwaysFine && inside > size * mostSwelling)) throw invalid({ file: "media.archive_bomb" });
  } finally {
    await file.close();
  }
}
