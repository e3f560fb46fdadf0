import "server-only";
import { createWriteStream } from "node:fs";
import { access, constants, mkdir, open, readdir, rename, rm, stat, type FileHandle } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { diskParts } from "@/lib/core/storage/disk-parts";
import { isPlainKey, type Bucket, type Storage } from "@/lib/core/storage/storage";

/** A refusal of whoever gives the stream stays what it is. */
function unavailable(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError("UNAVAILABLE", "unavailable", {}, {}, { cause: error });
}

function absentOr(error: unknown): never {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  throw code === "ENOENT" || code === "ENOTDIR" ? notFound() : unavailable(error);
}

async function sizeOf(file: FileHandle): Promise<number> {
  const found = await file.stat();
  if (found.isFile()) return found.size;
  await file.close();
  throw notFound();
}

async function removeStale(folder: string, before: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const found = await stat(path.join(folder, name)).catch(() => undefined);
    if (found && found.mtime < before) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Objects as files below a folder: the embedded default. Written beside and renamed, so that a power cut leaves no half object. */
export function diskStorage(root: string): Storage {
  const place = (bucket: Bucket, key: string) => {
    if (!isPlainKey(key)) throw notFound();
    return path.join(root, bucket, ...key.split("/"));
  };
  const [incoming, parts] = [path.join(root, "incoming"), path.join(root, "parts")];
  const storage: Omit<Storage, keyof ReturnType<typeof diskParts>> = {
    async put(bucket, key, body) {
      const target = place(bucket, key);
      const beside = path.join(incoming, newId());
      try {
        await mkdir(path.dirname(beside), { recursive: true });
        await mkdir(path.dirname(target), { recursive: true });
        await pipeline(body, createWriteStream(beside, { flush: true }));
        await rename(beside, target);
      } catch (error) {
        await rm(beside, { force: true }).catch(() => undefined);
        throw unavailable(error);
      }
    },
    async get(bucket, key, range) {
      // Opened at once: what is read is whole also where the object is removed meanwhile.
      const file = await open(place(bucket, key)).catch(absentOr);
      const size = await sizeOf(file);
      return { size, body: file.createReadStream(range) };
    },
    async size(bucket, key) {
      const found = await stat(place(bucket, key)).catch(absentOr);
      if (!found.isFile()) throw notFound();
      return found.size;
    },
    async remove(bucket, key) {
      await rm(place(bucket, key), { force: true }).catch((error: unknown) => Promise.reject(unavailable(error)));
    },
    async removeUnfinished(begunBefore) {
      for (const folder of [incoming, parts]) await removeStale(folder, begunBefore);
    },
    async check() {
      try {
        await mkdir(root, { recursive: true });
        await access(root, constants.W_OK);
      } catch (error) {
        throw unavailable(error);
      }
    },
  };
  return { ...storage, ...diskParts(parts, storage.put) };
}
