import "server-only";
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as WebStream } from "node:stream/web";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { AppError } from "@/lib/core/errors";
import { requireMediaType, tooLarge, type Body } from "@/lib/core/http/body";
import { newId } from "@/lib/core/ids";
import { UploadedFile } from "@/lib/core/uploaded-file";

/** A body whose files lie in temporary places until `remove`. */
export interface UploadBody extends Body {
  remove(): Promise<void>;
}

/** Fields and the heads of the parts beside the file itself. */
const overhead = 1024 * 1024;

const folder = () => path.join(tmpdir(), "flytower-uploads");

/** What a process that was killed left behind. */
export async function removeStaleUploads(olderThan: Date): Promise<void> {
  for (const name of await readdir(folder()).catch(() => [])) {
    const found = await stat(path.join(folder(), name)).catch(() => undefined);
    if (found && found.mtime < olderThan) await rm(path.join(folder(), name), { force: true });
  }
}

function malformed(cause?: unknown): AppError {
  return new AppError("VALIDATION_ERROR", "validation_error", {}, {}, { cause });
}

/** Keeps a stream in a temporary file, counted and hashed on its way; nothing of it stays in memory. */
export async function spool(stream: Readable, name: string, limit: number): Promise<UploadedFile> {
  await mkdir(folder(), { recursive: true, mode: 0o700 });
  const target = path.join(folder(), newId());
  const hash = createHash("sha256");
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      hash.update(chunk);
      done(size > limit ? tooLarge(limit) : null, chunk);
    },
  });
  try {
    await pipeline(stream, meter, createWriteStream(target, { mode: 0o600 }));
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
  return new UploadedFile(target, name, size, hash.digest("hex"));
}

export async function removeUpload(file: UploadedFile): Promise<void> {
  await rm(file.path, { force: true });
}

/** A call that brought other bytes is another call, for an idempotency key. */
function bodyOf(fields: Record<string, unknown>, files: UploadedFile[]): UploadBody {
  const told = Object.entries(fields).map(([name, value]) => [name, value instanceof UploadedFile ? value.sha256 : value]);
  return {
    fields,
    bytes: Buffer.from(JSON.stringify(told)),
    remove: async () => void (await Promise.all(files.map(removeUpload))),
  };
}

function parserOf(request: Request, limit: number): BusboyInstance {
  try {
    return new Busboy({
      headers: { "content-type": request.headers.get("content-type") ?? "" },
      // A name with a path in it is refused, not quietly shortened.
      preservePath: true,
      limits: { files: 1, fields: 50, fieldSize: 65_536, parts: 51, headerPairs: 50, fileSize: limit + 1 },
    });
  } catch (error) {
    throw malformed(error);
  }
}

/** Fields and the one file of a multipart form, the file written away as it arrives. */
async function readForm(request: Request, limit: number): Promise<UploadBody> {
  const parser = parserOf(request, limit);
  const fields = new Map<string, unknown>();
  const streams: Readable[] = [];
  const spools: Promise<void>[] = [];
  const files: UploadedFile[] = [];
  let problem: unknown;
  const refuse = (error: unknown) => {
    problem ??= error;
    const cause = error instanceof Error ? error : malformed(error);
    for (const part of [parser, ...streams]) part.destroy(cause);
  };
  parser.on("field", (name, value, _nameCut, isCut) => (isCut ? refuse(malformed()) : void fields.set(name, value)));
  parser.on("file", (name, stream, fileName) => {
    streams.push(stream);
    const kept = spool(stream, fileName ?? "", limit).then((file) => {
      files.push(file);
      fields.set(name, file);
    });
    spools.push(kept.catch(refuse));
  });
  for (const event of ["filesLimit", "fieldsLimit", "partsLimit"] as const) parser.on(event, () => refuse(malformed()));
  const source = Readable.fromWeb((request.body ?? new ReadableStream()) as WebStream<Uint8Array>);
  await pipeline(source, parser).catch(refuse);
  await Promise.all(spools);
  const body = bodyOf(Object.fromEntries(fields), files);
  if (problem === undefined) return body;
  await body.remove();
  throw problem instanceof AppError ? problem : malformed(problem);
}

function refuseLength(request: Request, most: number, limit: number): void {
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge(limit);
}

/** A form with a file of at most `limit` bytes. The caller of this removes what it kept, whatever happens. */
export async function readUpload(request: Request, limit: number): Promise<UploadBody> {
  requireMediaType(request, "multipart/form-data");
  refuseLength(request, limit + overhead, limit);
  return readForm(request, limit);
}

/** The body as it is, as the field `file`: one part of a large file. */
export async function readBytes(request: Request, limit: number): Promise<UploadBody> {
  refuseLength(request, limit, limit);
  const source = Readable.fromWeb((request.body ?? new Blob().stream()) as WebStream<Uint8Array>);
  const file = await spool(source, "part", limit).catch((error: unknown) => {
    throw error instanceof AppError ? error : malformed(error);
  });
  return bodyOf({ file }, [file]);
}

/** Files of a form that came whole (a server action), as an upload brings them; one that was left empty is no file. */
export async function spoolForm(fields: Record<string, unknown>, limit: number): Promise<UploadBody> {
  const files: UploadedFile[] = [];
  const told = { ...fields };
  for (const [name, value] of Object.entries(fields)) {
    if (!(value instanceof File)) continue;
    const isLeftOut = value.size === 0 && value.name === "";
    if (isLeftOut) delete told[name];
    else {
      const file = await spool(Readable.fromWeb(value.stream() as WebStream<Uint8Array>), value.name, limit);
      files.push(file);
      told[name] = file;
    }
  }
  return bodyOf(told, files);
}
