import "server-only";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { PartStorage, Storage } from "@/lib/core/storage/storage";

function unavailable(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError("UNAVAILABLE", "unavailable", {}, {}, { cause: error });
}

async function* joined(files: string[]): AsyncGenerator<Buffer> {
  for (const file of files) for await (const chunk of createReadStream(file)) yield chunk as Buffer;
}

/** Parts as files of a folder for each upload, joined by `put`, which is all or nothing. */
export function diskParts(root: string, put: Storage["put"]): PartStorage {
  const folderOf = (uploadId: string) => {
    if (!/^[0-9a-f-]{36}$/.test(uploadId)) throw notFound();
    return path.join(root, uploadId);
  };
  const numbersIn = async (folder: string) => {
    const names = await readdir(folder).catch((error: unknown) => {
      throw error instanceof Error && "code" in error && error.code === "ENOENT" ? notFound() : unavailable(error);
    });
    return names
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .toSorted((a, b) => a - b);
  };
  return {
    async startParts() {
      const uploadId = newId();
      await mkdir(folderOf(uploadId), { recursive: true }).catch((error: unknown) => Promise.reject(unavailable(error)));
      return uploadId;
    },
    partUrl: async () => null,
    async putPart({ uploadId }, number, body) {
      const folder = folderOf(uploadId);
      await numbersIn(folder);
      const beside = path.join(folder, newId());
      try {
        await pipeline(body, createWriteStream(beside, { flush: true }));
        await rename(beside, path.join(folder, String(number)));
      } catch (error) {
        await rm(beside, { force: true });
        throw unavailable(error);
      }
    },
    async listParts({ uploadId }) {
      const folder = folderOf(uploadId);
      const numbers = await numbersIn(folder);
      return Promise.all(numbers.map(async (number) => ({ number, size: (await stat(path.join(folder, String(number)))).size })));
    },
    async finishParts({ bucket, key, uploadId }) {
      const folder = folderOf(uploadId);
      const numbers = await numbersIn(folder);
      const files = numbers.map((number) => path.join(folder, String(number)));
      await put(bucket, key, Readable.from(joined(files), { objectMode: false }), "application/octet-stream");
      await rm(folder, { recursive: true, force: true });
    },
    async cancelParts({ uploadId }) {
      await rm(folderOf(uploadId), { recursive: true, force: true }).catch((error: unknown) => Promise.reject(unavailable(error)));
    },
  };
}
