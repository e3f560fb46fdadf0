import "server-only";
import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { Client, S3Error } from "minio";
import { AppError, notFound } from "@/lib/core/errors";
import { buckets, isPlainKey, type Bucket, type Parts, type PartStorage, type Storage } from "@/lib/core/storage/storage";

interface S3Options {
  endpoint: string;
  region: string;
  accessKey: string;
  secretKey: string;
  bucketPrefix: string;
}

/** A refusal of whoever gives the stream stays what it is. */
function unavailable(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError("UNAVAILABLE", "unavailable", {}, {}, { cause: error });
}

function translate(error: unknown): AppError {
  const isAbsent = error instanceof S3Error && ["NoSuchKey", "NoSuchUpload", "NotFound", "NoSuchBucket"].includes(error.code ?? "");
  return isAbsent ? notFound() : unavailable(error);
}

const partSize = 16 * 1024 * 1024;

/** The body in pieces of a part's size; one that is shorter is the last. A body that breaks throws here. */
async function* pieces(body: Readable): AsyncGenerator<Buffer, void> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(chunk as string);
    held.push(bytes);
    size += bytes.length;
    if (size < partSize) continue;
    yield Buffer.concat(held);
    held = [];
    size = 0;
  }
  yield Buffer.concat(held);
}

/** The client's own upload of a stream waits forever when the stream breaks, and takes up what an earlier one left unfinished. */
async function upload(client: Client, bucket: string, key: string, body: Readable, headers: Record<string, string>): Promise<void> {
  const parts = pieces(body);
  const first = (await parts.next()).value ?? Buffer.alloc(0);
  if (first.length < partSize) {
    await client.putObject(bucket, key, first, first.length, headers);
    return;
  }
  const uploadId = await client.initiateNewMultipartUpload(bucket, key, headers);
  try {
    const done = [await uploadPart(client, { bucket, key, uploadId, part: 1 }, first)];
    for await (const piece of parts)
      if (piece.length > 0) done.push(await uploadPart(client, { bucket, key, uploadId, part: done.length + 1 }, piece));
    await client.completeMultipartUpload(bucket, key, uploadId, done);
  } catch (error) {
    await client.abortMultipartUpload(bucket, key, uploadId).catch(() => undefined);
    throw error;
  }
}

async function uploadPart(
  client: Client,
  { bucket, key, uploadId, part }: { bucket: string; key: string; uploadId: string; part: number },
  piece: Buffer,
) {
  const headers = { "Content-Length": piece.length, "Content-MD5": createHash("md5").update(piece).digest("base64") };
  const { etag } = await client.uploadPart({ bucketName: bucket, objectName: key, uploadID: uploadId, partNumber: part, headers }, piece);
  return { part, etag };
}

/** What an S3 storage has of an upload is asked for, never told by whoever uploads. */
class PartsClient extends Client {
  partsOf(bucket: string, key: string, uploadId: string) {
    return this.listParts(bucket, key, uploadId);
  }
}

const secondsOfDay = 86_400;

function s3Parts(client: PartsClient, nameOf: (bucket: Bucket) => string): PartStorage {
  const failed = (error: unknown): never => {
    throw translate(error);
  };
  const placeOf = ({ bucket, key, uploadId }: Parts) => [nameOf(bucket), key, uploadId] as const;
  return {
    startParts: (bucket, key, mimeType) =>
      client.initiateNewMultipartUpload(nameOf(bucket), key, { "Content-Type": mimeType }).catch(failed),
    partUrl: ({ bucket, key, uploadId }, number) =>
      client.presignedUrl("PUT", nameOf(bucket), key, secondsOfDay, { uploadId, partNumber: String(number) }).catch(failed),
    async putPart({ bucket, key, uploadId }, number, body) {
      await uploadPart(client, { bucket: nameOf(bucket), key, uploadId, part: number }, await buffer(body)).catch(failed);
    },
    async listParts(parts) {
      const found = await client.partsOf(...placeOf(parts)).catch(failed);
      return found.map(({ part, size }) => ({ number: part, size }));
    },
    async finishParts(parts) {
      const found = await client.partsOf(...placeOf(parts)).catch(failed);
      const done = found.map(({ part, etag }) => ({ part, etag })).toSorted((a, b) => a.part - b.part);
      await client.completeMultipartUpload(...placeOf(parts), done).catch(failed);
    },
    async cancelParts(parts) {
      await client.abortMultipartUpload(...placeOf(parts)).catch((error: unknown) => {
        const isGone = error instanceof S3Error && ["NoSuchUpload", "NoSuchKey"].includes(error.code ?? "");
        return isGone ? undefined : failed(error);
      });
    },
  };
}

/** A MinIO tells of none here, and removes them by itself after a day. */
async function abortStale(client: Client, bucket: string, before: Date): Promise<void> {
  for await (const found of client.listIncompleteUploads(bucket, "", true)) {
    const { key, uploadId, initiated } = found as { key: string; uploadId: string; initiated: Date };
    if (new Date(initiated) < before) await client.abortMultipartUpload(bucket, key, uploadId);
  }
}

/** Objects in any S3 storage. */
export function s3Storage(options: S3Options): Storage {
  const address = new URL(options.endpoint);
  const client = new PartsClient({
    endPoint: address.hostname,
    port: Number(address.port) || (address.protocol === "https:" ? 443 : 80),
    useSSL: address.protocol === "https:",
    region: options.region,
    accessKey: options.accessKey,
    secretKey: options.secretKey,
    partSize,
  });
  const nameOf = (bucket: Bucket) => `${options.bucketPrefix}${bucket}`;
  const checked = (key: string) => {
    if (!isPlainKey(key)) throw notFound();
    return key;
  };
  const size = async (bucket: Bucket, key: string) => {
    const found = await client.statObject(nameOf(bucket), checked(key)).catch((error: unknown) => Promise.reject(translate(error)));
    return found.size;
  };
  return {
    ...s3Parts(client, nameOf),
    size,
    async put(bucket, key, body, mimeType) {
      await upload(client, nameOf(bucket), checked(key), body, { "Content-Type": mimeType }).catch((error: unknown) =>
        Promise.reject(unavailable(error)),
      );
    },
    async get(bucket, key, range) {
      const whole = await size(bucket, key);
      const body = range
        ? client.getPartialObject(nameOf(bucket), key, range.start, range.end - range.start + 1)
        : client.getObject(nameOf(bucket), key);
      return { size: whole, body: await body.catch((error: unknown) => Promise.reject(translate(error))) };
    },
    async remove(bucket, key) {
      await client.removeObject(nameOf(bucket), checked(key)).catch((error: unknown) => Promise.reject(translate(error)));
    },
    async removeUnfinished(begunBefore) {
      for (const bucket of buckets)
        await abortStale(client, nameOf(bucket), begunBefore).catch((error: unknown) => Promise.reject(translate(error)));
    },
    async check() {
      for (const bucket of buckets) {
        const exists = await client.bucketExists(nameOf(bucket)).catch((error: unknown) => Promise.reject(translate(error)));
        if (!exists) await client.makeBucket(nameOf(bucket), options.region).catch((error: unknown) => Promise.reject(translate(error)));
      }
    },
  };
}
