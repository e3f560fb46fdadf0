import "server-only";
import { createInflateRaw } from "node:zlib";
import { AppError, invalid } from "@/lib/core/errors";

export interface ZipEntry {
  name: string;
  method: number;
  start: number;
  length: number;
}

const endSignature = 0x06054b50;
const fileSignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 65_557;
const mostEntries = 10_000;

function broken(): AppError {
  return invalid({ file: "issue.file_unreadable" });
}

function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - longestComment); at--) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  throw broken();
}

function readEntry(bytes: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== fileSignature) throw broken();
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
  const length = bytes.readUInt32LE(at + 20);
  const local = bytes.readUInt32LE(at + 42);
  const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
  if (isEncrypted) throw invalid({ file: "issue.file_old_workbook" });
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== localSignature) throw broken();
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + length > bytes.length) throw broken();
  const nameEnd = at + 46 + (nameLength ?? 0);
  const name = bytes.toString("utf8", at + 46, nameEnd);
  return {
    entry: { name, method: bytes.readUInt16LE(at + 10), start, length },
    next: nameEnd + (extraLength ?? 0) + (commentLength ?? 0),
  };
}

/** What is in an archive, by name. Archives of 4 GB and more, and encrypted ones, are refused. */
export function listEntries(bytes: Buffer): Map<string, ZipEntry> {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > mostEntries) throw broken();
  const entries = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    const { entry, next } = readEntry(bytes, at);
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

async function* contentOf(bytes: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const packed = bytes.subarray(entry.start, entry.start + entry.length);
  if (entry.method === 0) {
    yield packed;
    return;
  }
  if (entry.method !== 8) throw broken();
  const inflater = createInflateRaw({ chunkSize: 65_536 });
  inflater.end(packed);
  for await (const chunk of inflater) yield chunk as Buffer;
}

/** Unpacks to count, so that nothing is kept of an archive that is larger inside than it may be. */
export async function measureEntry(bytes: Buffer, entry: ZipEntry, limit: number): Promise<number> {
  let size = 0;
  for await (const chunk of contentOf(bytes, entry)) {
    size += chunk.length;
    if (size > limit) throw invalid({ file: "issue.file_swollen" }, { limit: Math.round(limit / 1024 / 1024) });
  }
  return size;
}

export async function readEntryText(bytes: Buffer, entry: ZipEntry, limit: number): Promise<string> {
  await measureEntry(bytes, entry, limit);
  const chunks: Buffer[] = [];
  for await (const chunk of contentOf(bytes, entry)) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** Bytes at the end that begin a character of UTF-8 and do not finish it. */
function openTail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const width = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return width > back ? back : 0;
  }
  return 0;
}

async function* wholeCharacters(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const joined = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const tail = openTail(joined);
    rest = Buffer.from(joined.subarray(joined.length - tail));
    if (joined.length > tail) yield joined.subarray(0, joined.length - tail);
  }
  if (rest.length > 0) yield rest;
}

export type Part = { name: string } & ({ text: string } | { entry: ZipEntry; size: number });

function localHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(localSignature, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt32LE(size, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

/**
 * An archive of the chosen parts in the chosen order, not packed, as a stream that never ends a chunk inside a character: the
 * reader of exceljs decodes chunk by chunk, and would break every letter that lies across two.
 */
export async function* repack(bytes: Buffer, parts: readonly Part[]): AsyncGenerator<Buffer> {
  for (const part of parts) {
    if ("text" in part) {
      const content = Buffer.from(part.text);
      yield localHeader(part.name, content.length);
      yield content;
      continue;
    }
    yield localHeader(part.name, part.size);
    yield* wholeCharacters(contentOf(bytes, part.entry));
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(endSignature, 0);
  yield end;
}
