import "server-only";
import { AppError } from "@/lib/core/errors";

const jsonLimit = 1024 * 1024;

export function tooLarge(limit: number): AppError {
  return new AppError("PAYLOAD_TOO_LARGE", "payload_too_large", { limit }, { limit: `${Math.round(limit / 1024 / 1024)} MB` });
}

/** The whole body, never more of it in memory than the limit. */
async function readLimited(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export function requireMediaType(request: Request, expected: string): void {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== expected) throw new AppError("UNSUPPORTED_MEDIA_TYPE", "unsupported_media_type", {}, { expected });
}

export interface Body {
  fields: Record<string, unknown>;
  /** What an idempotency key is held against. */
  bytes: Buffer;
  /** What separates the parts of a form, chosen anew at every attempt. */
  boundary?: string;
}

/** A JSON object of at most 1 MB; an absent body is an empty object. */
export async function readJson(request: Request): Promise<Body> {
  const bytes = await readLimited(request, jsonLimit);
  if (bytes.length === 0) return { fields: {}, bytes };
  requireMediaType(request, "application/json");
  const value = parseJson(bytes);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new AppError("VALIDATION_ERROR", "validation_error", { fields: { _: ["issue.not_object"] } });
  }
  return { fields: value as Record<string, unknown>, bytes };
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new AppError("MALFORMED_JSON", "malformed_json", {}, {}, { cause: error });
  }
}

/** Fields and files of a multipart form, of at most `limit` bytes together. */
export async function readMultipart(request: Request, limit: number): Promise<Body> {
  requireMediaType(request, "multipart/form-data");
  const bytes = await readLimited(request, limit);
  const type = request.headers.get("content-type") ?? "";
  try {
    const form = await new Response(new Uint8Array(bytes), { headers: { "content-type": type } }).formData();
    return { fields: Object.fromEntries(form.entries()), bytes, boundary: /boundary="?([^";]+)/i.exec(type)?.[1] };
  } catch (error) {
    throw new AppError("VALIDATION_ERROR", "validation_error", {}, {}, { cause: error });
  }
}
