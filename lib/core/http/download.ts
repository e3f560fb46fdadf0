import "server-only";
import { Readable } from "node:stream";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { isKnown } from "@/lib/core/http/entity-tag";

/** A file as an answer. `open` is called once, and only if the bytes are wanted. */
export interface Download {
  name: string;
  mimeType: string;
  /** In bytes; null while nobody knows, as of an export: then no part of it can be asked for. */
  size: number | null;
  /** Strong, without quotes: the same tag means the same bytes. */
  tag?: string;
  /** "inline" only for what can do no harm in the theatre's origin. */
  disposition: "inline" | "attachment";
  /** How long a browser may keep it without asking; 0 where left out. */
  maxAgeSeconds?: number;
  /** Both ends included. */
  open(range?: { start: number; end: number }): Promise<Readable> | Readable;
}

/** Output of an operation that answers with a file (`http.answer: "file"`). */
export const Download = z
  .custom<Download>((value) => typeof value === "object" && value !== null && "open" in value && "mimeType" in value)
  .meta({ override: { type: "string", format: "binary" } });

/** RFC 6266 and 8187: a name in any alphabet, with an ASCII one beside it. */
function contentDisposition({ name, disposition }: Download): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const whole = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${disposition}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

type Range = { start: number; end: number };

/** Where a range begins and ends in a file of this size: "0-499", "500-", and "-500" for the last ones. */
function boundsOf(first: string, last: string, size: number): Range {
  if (first === "") return { start: Math.max(0, size - Number(last)), end: size - 1 };
  return { start: Number(first), end: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}

/** The one range that is asked for; undefined where the whole is sent (none, several, or one that cannot be read: RFC 9110, 14.2). */
function rangeOf(header: string | null, size: number): Range | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (first === undefined || last === undefined || first + last === "") return undefined;
  const isBackwards = first !== "" && last !== "" && Number(last) < Number(first);
  if (isBackwards) return undefined;
  const range = boundsOf(first, last, size);
  if (range.start >= size || range.end < range.start) throw new AppError("RANGE_NOT_SATISFIABLE", "range_not_satisfiable", { size });
  return range;
}

function headersOf(file: Download): Record<string, string> {
  const isKept = (file.maxAgeSeconds ?? 0) > 0;
  return {
    "Content-Type": file.mimeType,
    "Content-Disposition": contentDisposition(file),
    "Cache-Control": isKept ? `private, max-age=${file.maxAgeSeconds}, immutable` : "private, no-cache",
    "Content-Security-Policy":
      "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff",
    ...(file.tag ? { ETag: `"${file.tag}"` } : {}),
    ...(file.size === null ? {} : { "Accept-Ranges": "bytes" }),
  };
}

function partHeaders(range: Range | undefined, size: number | null): Record<string, string> {
  if (range) return { "Content-Length": String(range.end - range.start + 1), "Content-Range": `bytes ${range.start}-${range.end}/${size}` };
  return size === null ? {} : { "Content-Length": String(size) };
}

/** The part that is wanted; a client that holds another edition (`If-Range`) gets the whole. */
function wantedRange(request: Request, { size, tag }: Download): Range | undefined {
  const held = request.headers.get("if-range");
  if (size === null || (held && held !== `"${tag}"`)) return undefined;
  return rangeOf(request.headers.get("range"), size);
}

/** Sends a file, or the part that `Range` asks for; 304 for what the client holds, 416 for a part that is not there. */
export async function downloadResponse(request: Request, file: Download): Promise<Response> {
  const headers = headersOf(file);
  if (file.tag && isKnown(request.headers.get("if-none-match"), `"${file.tag}"`)) return new Response(null, { status: 304, headers });
  const range = wantedRange(request, file);
  const answer = { status: range ? 206 : 200, headers: { ...headers, ...partHeaders(range, file.size) } };
  if (request.method === "HEAD") return new Response(null, answer);
  return new Response(Readable.toWeb(await file.open(range)) as ReadableStream<Uint8Array>, answer);
}
