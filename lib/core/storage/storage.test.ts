import { createServer, type Server } from "node:http";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { diskStorage } from "@/lib/core/storage/disk";
import { s3Storage } from "@/lib/core/storage/s3";
import { isPlainKey, type Storage } from "@/lib/core/storage/storage";
import { s3Server } from "@/tests/support/s3-server";

const bucket = "theatre-documents";
let folder: string;

const s3Options = (endpoint: string, keys: Record<string, string> = {}) => ({
  endpoint,
  region: keys.S3_REGION ?? "us-east-1",
  accessKey: keys.S3_ACCESS_KEY ?? "key",
  secretKey: keys.S3_SECRET_KEY ?? "secret",
  bucketPrefix: "test-",
});

let s3: ReturnType<typeof s3Options>;
let deaf: Server;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "flytower-storage-"));
  const keys = await s3Server("up", path.join(folder, "s3"));
  s3 = s3Options(keys.S3_ENDPOINT ?? "", keys);
  deaf = createServer((_request, answer) => answer.writeHead(503).end());
  await new Promise<void>((resolve) => deaf.listen(0, "127.0.0.1", resolve));
}, 180_000);

afterAll(async () => {
  deaf.close();
  await s3Server("down", path.join(folder, "s3"));
  await rm(folder, { recursive: true, force: true });
});

async function* breaking(error: Error, size = 1000): AsyncGenerator<Buffer> {
  yield Buffer.alloc(size, "x");
  throw error;
}

const kinds: [string, () => Storage][] = [
  ["disk", () => diskStorage(path.join(folder, "objects"))],
  ["S3", () => s3Storage(s3)],
];

describe.each(kinds)("%s", (kind, open) => {
  let storage: Storage;
  const put = (key: string, content: string | Buffer) => storage.put(bucket, key, Readable.from([content]), "text/plain");
  const read = async (key: string, range?: { start: number; end: number }) => text((await storage.get(bucket, key, range)).body);
  beforeAll(async () => {
    storage = open();
    await storage.check();
  });

  it("gives back what it was given, whole and in parts", async () => {
    const key = `general/${newId()}/Ёлка 1.txt`;
    await put(key, "0123456789");
    const { size, body } = await storage.get(bucket, key);
    expect([size, await text(body), await storage.size(bucket, key)]).toEqual([10, "0123456789", 10]);
    expect([await read(key, { start: 0, end: 0 }), await read(key, { start: 3, end: 5 }), await read(key, { start: 7, end: 9 })]).toEqual([
      "0",
      "345",
      "789",
    ]);
    expect((await storage.get(bucket, key, { start: 3, end: 5 }).then(async (found) => (await text(found.body), found))).size).toBe(10);
  });

  it("keeps an object of several parts, and an empty one", async () => {
    const big = Buffer.alloc(17 * 1024 * 1024, "big");
    const key = newId();
    await storage.put(bucket, key, Readable.from([big.subarray(0, 5_000_000), big.subarray(5_000_000)]), "application/octet-stream");
    expect((await buffer((await storage.get(bucket, key)).body)).equals(big)).toBe(true);
    const empty = newId();
    await storage.put(bucket, empty, Readable.from([]), "text/plain");
    expect([await storage.size(bucket, empty), await read(empty)]).toEqual([0, ""]);
  });

  it("removes what was begun long ago and never finished, and nothing else", async () => {
    const [key, whole] = [newId(), newId()];
    await put(whole, "whole");
    const parts = { bucket, key, uploadId: await storage.startParts(bucket, key, "text/plain") } as const;
    await storage.putPart(parts, 1, Readable.from([Buffer.from("part")]), 4);
    await storage.removeUnfinished(new Date(Date.now() - 60_000));
    expect(await storage.listParts(parts)).toMatchObject([{ number: 1, size: 4 }]);
    await storage.removeUnfinished(new Date(Date.now() + 60_000));
    await expect(storage.listParts(parts)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await read(whole)).toBe("whole");
  });

  it("puts another in the place of one", async () => {
    const key = newId();
    await put(key, "first");
    await put(key, "second");
    expect(await read(key)).toBe("second");
  });

  it("keeps buckets apart", async () => {
    const key = newId();
    await put(key, "x");
    await expect(storage.size("theatre-photos", key)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("has nothing after a stream that broke, and keeps what was there before it", async () => {
    const [key, kept] = [newId(), newId()];
    await put(kept, "before");
    const cuts: [string, number][] = [
      [key, 1000],
      [kept, 1000],
      [key, 17 * 1024 * 1024],
    ];
    for (const [target, size] of cuts) {
      const cut = storage.put(bucket, target, Readable.from(breaking(new Error("cut"), size)), "text/plain");
      await expect(cut).rejects.toMatchObject({ code: "UNAVAILABLE" });
    }
    await expect(storage.size(bucket, key)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await read(kept)).toBe("before");
    if (kind === "disk") expect(await readdir(path.join(folder, "objects/incoming"))).toEqual([]);
  });

  it("passes on the refusal of whoever gives the stream", async () => {
    const refusal = new AppError("PAYLOAD_TOO_LARGE");
    await expect(storage.put(bucket, newId(), Readable.from(breaking(refusal)), "text/plain")).rejects.toBe(refusal);
  });

  it("does not find what is not there, and removes it without complaint", async () => {
    const key = `general/${newId()}`;
    await expect(storage.get(bucket, key)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(storage.size(bucket, key)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(storage.remove(bucket, key)).resolves.toBeUndefined();
    await put(`${key}/inner`, "x");
    await expect(storage.get(bucket, key)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await storage.remove(bucket, `${key}/inner`);
    await expect(storage.size(bucket, `${key}/inner`)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it.each(["../x", "a/../../x", "/etc/passwd", "a//b", "a/./b", ".hidden", "a\\b", "a\u0000b", "", "a/", "..", "я".repeat(128)])(
    "refuses the key %o in every way",
    async (key) => {
      const ways = [
        () => put(key, "x"),
        () => storage.get(bucket, key),
        () => storage.size(bucket, key),
        () => storage.remove(bucket, key),
      ];
      for (const way of ways) await expect(way()).rejects.toMatchObject({ code: "NOT_FOUND" });
    },
  );
});

it("a disk forgets what a killed process was writing", async () => {
  const root = path.join(folder, "killed");
  await mkdir(path.join(root, "incoming"), { recursive: true });
  await writeFile(path.join(root, "incoming", newId()), "half");
  const storage = diskStorage(root);
  await storage.removeUnfinished(new Date(Date.now() - 60_000));
  expect(await readdir(path.join(root, "incoming"))).toHaveLength(1);
  await storage.removeUnfinished(new Date(Date.now() + 60_000));
  expect(await readdir(path.join(root, "incoming"))).toEqual([]);
});

describe("a storage that is down is UNAVAILABLE, in every way", () => {
  const ways = async (storage: Storage) => {
    const tries = [
      () => storage.put(bucket, "x", Readable.from(["x"]), "text/plain"),
      () => storage.get(bucket, "x"),
      () => storage.size(bucket, "x"),
      () => storage.remove(bucket, "x"),
      () => storage.check(),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: "UNAVAILABLE" });
  };

  it("nobody listens", () => ways(s3Storage(s3Options("http://127.0.0.1:1"))));
  it("it answers 503", () => ways(s3Storage(s3Options(`http://127.0.0.1:${(deaf.address() as AddressInfo).port}`))));
  it("our keys are wrong", () => ways(s3Storage({ ...s3, secretKey: "wrong" })));

  it("the disk's folder is a file", async () => {
    const file = path.join(folder, "file");
    await writeFile(file, "x");
    const storage = diskStorage(file);
    await expect(storage.put(bucket, "x", Readable.from(["x"]), "text/plain")).rejects.toMatchObject({
      code: "UNAVAILABLE",
    });
    await expect(storage.check()).rejects.toMatchObject({ code: "UNAVAILABLE" });
  });
});

it("a plain key is a path of plain names", () => {
  for (const key of ["a", "inventory/7/photo.jpg", "a b/Ёлка-1_2.tar.gz", "2026"]) expect(isPlainKey(key), key).toBe(true);
  for (const key of ["a..b", "a/..", "-a", " a", "a/\n", "я".repeat(451), "a".repeat(256)]) expect(isPlainKey(key), key).toBe(false);
});
