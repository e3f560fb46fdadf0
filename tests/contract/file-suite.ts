import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { and, eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import * as fileRoute from "@/app/api/v1/files/[id]/route";
import * as thumbnailRoute from "@/app/api/v1/files/[id]/thumbnail/route";
import * as uploadRoute from "@/app/api/v1/files/upload/route";
import * as uploadsRoute from "@/app/api/v1/files/uploads/route";
import * as completeRoute from "@/app/api/v1/files/uploads/[id]/complete/route";
import * as partRoute from "@/app/api/v1/files/uploads/[id]/parts/[number]/route";
import * as startedRoute from "@/app/api/v1/files/uploads/[id]/route";
import * as photoRoute from "@/app/api/v1/inventory/[id]/photos/[photo_id]/route";
import * as photosRoute from "@/app/api/v1/inventory/[id]/photos/route";
import { files } from "@/db/schema";
import type { Handler } from "@/lib/core/adapters/route";
import { database } from "@/lib/core/database";
import { run } from "@/lib/core/operation";
import { storage } from "@/lib/core/storage/configured";
import type { Bucket } from "@/lib/core/storage/storage";
import { createThumbnails } from "@/lib/files/commands/create-thumbnails";
import { deleteObjects } from "@/lib/files/commands/delete-objects";
import { removeUnneededFiles } from "@/lib/files/commands/remove-unneeded-files";
import { verifyUpload } from "@/lib/files/commands/verify-upload";
import { partSize } from "@/lib/files/constants";
import { thumbnailKey } from "@/lib/files/rules";
import { makeToken } from "@/tests/contract/call";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { jpeg, phoneJpeg, plainSvg, promisedPng, scriptedSvg, webPage } from "@/tests/factories/pictures";
import { makeTheatre, systemCaller, type TestTheatre } from "@/tests/factories/users";

/** How the storage of this run is taken away, and given back. */
interface Outage {
  stop: () => Promise<unknown>;
  start: () => Promise<unknown>;
}

let theatre: TestTheatre;
let token: string;
let itemId: string;

async function ask(handler: Handler, params: Record<string, string> = {}, init: RequestInit & { query?: string } = {}) {
  const headers = { Authorization: `Bearer ${token}`, ...(init.headers as Record<string, string> | undefined) };
  const request = new Request(`http://localhost:3000/api/v1/x${init.query ?? ""}`, { ...init, headers });
  const response = await handler(request, { params: Promise.resolve(params) });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = response.headers.get("content-type")?.startsWith("application/json") ?? false;
  return { status: response.status, headers: response.headers, bytes, json: isJson ? JSON.parse(bytes.toString()) : undefined };
}

function form(bytes: Buffer, name: string, fields: Record<string, string> = {}): FormData {
  const body = new FormData();
  for (const [key, value] of Object.entries(fields)) body.set(key, value);
  body.set("file", new File([new Uint8Array(bytes)], name));
  return body;
}

const upload = (bytes: Buffer, name: string, language = "en") =>
  ask(uploadRoute.POST, {}, { method: "POST", body: form(bytes, name), headers: { "Accept-Language": language } });
const addPhoto = (bytes: Buffer, name: string, language = "en") =>
  ask(photosRoute.POST, { id: itemId }, { method: "POST", body: form(bytes, name), headers: { "Accept-Language": language } });
const download = (id: string, headers: Record<string, string> = {}, query = "") => ask(fileRoute.GET, { id }, { headers, query });

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const rowOf = async (id: string) => (await database().select().from(files).where(eq(files.id, id)))[0];
const rowCount = () => database().$count(files);
const spooled = async () => (await readdir(path.join(tmpdir(), "flytower-uploads")).catch(() => [])).length;

async function objectsOf(id: string): Promise<boolean> {
  const row = await rowOf(id);
  return row
    ? storage()
        .size(row.bucket as Bucket, row.object_key)
        .then(() => true)
        .catch(() => false)
    : false;
}

/** The contract of files over HTTP, on the storage that the test file has set up. */
export function describeFiles({ stop, start }: Outage): void {
  beforeAll(async () => {
    await storage().check();
    theatre = await makeTheatre();
    token = await makeToken(theatre, "admin");
    itemId = (await makeItem(theatre, { location_id: await makeLocation(theatre) })).id;
  });

  describe("a file", () => {
    it("comes back as it was sent: whole, in part, and not at all where the client holds it", async () => {
      const bytes = Buffer.from("Протокол испытания лебёдки № 12\n".repeat(500));
      const { status, json } = await upload(bytes, "Протокол № 12.txt");
      expect(status).toBe(201);
      expect(json).toMatchObject({
        name: "Протокол № 12.txt",
        size: bytes.length,
        mime_type: "text/plain",
        sha256: sha256(bytes),
        status: "ready",
      });
      const whole = await download(json.id);
      expect(whole.bytes.equals(bytes)).toBe(true);
      expect(whole.headers.get("etag")).toBe(`"${sha256(bytes)}"`);
      expect(whole.headers.get("content-disposition")).toMatch(/^attachment; .*filename\*=UTF-8''%D0%9F/);
      const part = await download(json.id, { Range: "bytes=10-29" });
      expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 10-29/${bytes.length}`]);
      expect(part.bytes.equals(bytes.subarray(10, 30))).toBe(true);
      expect(await download(json.id, { Range: `bytes=${bytes.length}-` })).toMatchObject({ status: 416 });
      expect(await download(json.id, { "If-None-Match": `"${sha256(bytes)}"` })).toMatchObject({ status: 304 });
    });

    it("never runs in the theatre's origin", async () => {
      for (const [bytes, name, type] of [
        [webPage, "page.html", "text/html"],
        [plainSvg, "mark.svg", "image/svg+xml"],
      ] as const) {
        const { json } = await upload(bytes, name);
        const answer = await download(json.id);
        expect(answer.headers.get("content-type"), name).toBe(type);
        expect(answer.headers.get("content-disposition"), name).toMatch(/^attachment/);
        expect(answer.headers.get("content-security-policy"), name).toContain("sandbox");
      }
    });

    it("loses the place where a photo was taken, and stands upright", async () => {
      const { json } = await upload(await phoneJpeg(), "IMG_1.jpg");
      const { bytes } = await download(json.id);
      const found = await sharp(bytes).metadata();
      expect([found.width, found.height, found.exif, found.orientation]).toEqual([400, 640, undefined, undefined]);
      expect(json).toMatchObject({ width: 400, height: 640, mime_type: "image/jpeg", size: bytes.length, sha256: sha256(bytes) });
    });

    it("of another theatre, or of another's that hangs on nothing, is not there", async () => {
      const { json } = await upload(Buffer.from("x"), "x.txt");
      const other = await makeTheatre();
      for (const stranger of [await makeToken(other, "admin"), await makeToken(theatre, "actor")])
        expect(await download(json.id, { Authorization: `Bearer ${stranger}` })).toMatchObject({ status: 404 });
    });
  });

  describe("what is refused leaves nothing", () => {
    const cases: [string, () => Promise<Buffer> | Buffer, string, string, string][] = [
      ["a picture of 900 megapixels", () => promisedPng(30_000, 30_000), "big.png", "100 мегапикселей", "100 megapixels"],
      ["a photo cut in the middle", async () => (await jpeg(1200, 900)).subarray(0, 3000), "cut.jpg", "повреждена или обрезана", "cut"],
      ["SVG with a script", () => scriptedSvg, "mark.svg", "скрипт", "script"],
      ["HTML that is called .jpg", () => webPage, "photo.jpg", "веб-страница под именем .jpg", "web page"],
      ["SVG that is called .png", () => plainSvg, "photo.png", "не то, что обещает имя .png", ".png"],
      ["nothing", () => Buffer.alloc(0), "empty.txt", "пустой", "empty"],
      ["a name that climbs", () => Buffer.from("x"), "../../etc/passwd", "Имя файла не годится", "name"],
    ];
    it.each(cases)("%s, with the reason in the reader's language", async (_what, make, name, russian, english) => {
      const [bytes, rows, waiting] = [await make(), await rowCount(), await spooled()];
      for (const [language, words] of [
        ["ru", russian],
        ["en", english],
      ] as const)
        for (const send of [upload, addPhoto]) {
          const { status, json } = await send(bytes, name, language);
          expect([status, json.error.code]).toEqual([422, "VALIDATION_ERROR"]);
          expect(json.error.details.fields.file[0]).toContain(words);
        }
      expect([await rowCount(), await spooled()]).toEqual([rows, waiting]);
    });

    it("more than the limit: 413, told before the end", async () => {
      const rows = await rowCount();
      expect(await upload(Buffer.alloc(10_600_000, "x"), "much.bin")).toMatchObject({
        status: 413,
        json: { error: { code: "PAYLOAD_TOO_LARGE" } },
      });
      expect(await upload(Buffer.alloc(9_600_000, "x"), "more.bin")).toMatchObject({ status: 413 });
      expect([await rowCount(), await spooled()]).toEqual([rows, 0]);
    });

    it("a form without a file, another media type, a text as a photo", async () => {
      expect(await ask(uploadRoute.POST, {}, { method: "POST", body: new FormData() })).toMatchObject({ status: 422 });
      expect(await ask(uploadRoute.POST, {}, { method: "POST", body: "{}" })).toMatchObject({ status: 415 });
      const { status, json } = await addPhoto(Buffer.from("just words"), "words.txt");
      expect([status, json.error.details.fields.file[0]]).toEqual([422, expect.stringContaining("not a photo")]);
    });
  });

  describe("a photo", () => {
    it("is kept under its item, upright and without its place, with thumbnails in WebP", async () => {
      const { status, json } = await addPhoto(await phoneJpeg(), "IMG_2.jpg");
      expect(status).toBe(201);
      expect(json).toMatchObject({ item_id: itemId, is_main: true, sort_order: 0, width: 400, height: 640 });
      const row = await rowOf(json.file_id);
      expect(row?.object_key).toBe(`${theatre.id}/inventory/${itemId}/${json.id}.jpg`);
      const served = await sharp((await download(json.file_id)).bytes).metadata();
      expect([served.width, served.height, served.exif]).toEqual([400, 640, undefined]);
      const small = await ask(thumbnailRoute.GET, { id: json.file_id }, { query: "?width=100" });
      expect([small.status, small.headers.get("content-type")]).toEqual([200, "image/webp"]);
      expect(await sharp(small.bytes).metadata()).toMatchObject({ format: "webp", width: 192 });
      await run(createThumbnails, systemCaller(theatre.id), { id: json.file_id });
      expect(Object.keys((await rowOf(json.file_id))?.thumbnails ?? {})).toEqual(["96", "192", "384"]);
      expect(await storage().size("theatre-photos", thumbnailKey(row?.object_key ?? "", 384))).toBeGreaterThan(100);
    });

    it("is turned and cropped from its original, and taken back", async () => {
      const { json: photo } = await addPhoto(await jpeg(300, 200), "lamp.jpg");
      const edit = (body: object) =>
        ask(
          photoRoute.PUT,
          { id: itemId, photo_id: photo.id },
          { method: "PUT", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } },
        );
      const turned = await edit({ edit: { rotate: 90, crop: { left: 0, top: 0, width: 1, height: 0.5 } } });
      expect(turned.json).toMatchObject({ width: 200, height: 150, original_file_id: photo.file_id });
      // What was on the left stands on top now, and only that half is left.
      const { dominant } = await sharp((await download(turned.json.file_id)).bytes).stats();
      expect(dominant.r).toBeGreaterThan(dominant.b);
      const again = await edit({ edit: { rotate: 180, crop: null } });
      expect(again.json).toMatchObject({ width: 300, height: 200, original_file_id: photo.file_id });
      const back = await edit({ edit: null });
      expect(back.json).toMatchObject({ file_id: photo.file_id, original_file_id: null, edit: null });
    });
  });

  describe("an upload straight to storage", () => {
    const begin = (name: string, size: number) =>
      ask(uploadsRoute.POST, {}, { method: "POST", body: JSON.stringify({ name, size }), headers: { "Content-Type": "application/json" } });
    async function put(uploadId: string, part: { number: number; url: string }, bytes: Buffer): Promise<number> {
      const body = new Uint8Array(bytes);
      if (part.url.startsWith("http")) return (await fetch(part.url, { method: "PUT", body })).status;
      const params = { id: uploadId, number: String(part.number) };
      const answer = await ask(partRoute.PUT, params, { method: "PUT", body, headers: { "Content-Type": "application/octet-stream" } });
      return answer.status;
    }
    const complete = (id: string) => ask(completeRoute.POST, { id }, { method: "POST" });

    it("goes part by part, can be taken up again, and is ready when it has been looked at", async () => {
      const bytes = Buffer.alloc(partSize + 1000, "media");
      const { json: begun } = await begin("recording.bin", bytes.length);
      expect(begun.parts.map(({ size }: { size: number }) => size)).toEqual([partSize, 1000]);
      await put(begun.id, begun.parts[1], bytes.subarray(partSize));
      expect(await complete(begun.id)).toMatchObject({ status: 409, json: { error: { code: "CONFLICT", details: { missing: [1] } } } });
      const { json: found } = await ask(startedRoute.GET, { id: begun.id });
      expect(found.parts.map(({ received }: { received: boolean }) => received)).toEqual([false, true]);
      await put(begun.id, begun.parts[0], bytes.subarray(0, partSize));
      expect(await download(begun.id)).toMatchObject({ status: 404 });
      expect(await complete(begun.id)).toMatchObject({ status: 202, json: { status: "pending" } });
      await run(verifyUpload, systemCaller(theatre.id), { id: begun.id });
      expect(await rowOf(begun.id)).toMatchObject({ status: "ready", size: bytes.length, sha256: sha256(bytes) });
      expect((await download(begun.id)).bytes.equals(bytes)).toBe(true);
    });

    it("that is another thing than its name says fails with its reason, and its object goes", async () => {
      const { json: begun } = await begin("photo.jpg", webPage.length);
      await put(begun.id, begun.parts[0], webPage);
      await complete(begun.id);
      await run(verifyUpload, systemCaller(theatre.id), { id: begun.id });
      expect(await rowOf(begun.id)).toMatchObject({ status: "failed", problem: "media.html_inside" });
      expect(await download(begun.id)).toMatchObject({ status: 404 });
    });

    it("is given up", async () => {
      const { json: begun } = await begin("film.mov", 100);
      expect(await ask(startedRoute.DELETE, { id: begun.id }, { method: "DELETE" })).toMatchObject({ status: 204 });
      expect(await rowOf(begun.id)).toBeUndefined();
    });
  });

  it("the sweep takes what nothing has referred to for a day, with its objects, and leaves the rest", async () => {
    const { json: lone } = await upload(Buffer.from("lone"), "lone.txt");
    const { json: young } = await upload(Buffer.from("young"), "young.txt");
    const { json: photo } = await addPhoto(await jpeg(), "kept.jpg");
    const row = await rowOf(lone.id);
    await database()
      .update(files)
      .set({ updated_at: sql`now() - interval '25 hours'` })
      .where(and(eq(files.theatre_id, theatre.id), sql`id in (${lone.id}, ${photo.file_id})`));
    const { removed } = await run(removeUnneededFiles, systemCaller(null), {});
    expect(removed).toBeGreaterThanOrEqual(1);
    expect([await rowOf(lone.id), await objectsOf(young.id), await objectsOf(photo.file_id)]).toEqual([undefined, true, true]);
    const object = { bucket: "theatre-documents" as const, key: row?.object_key ?? "" };
    await run(deleteObjects, systemCaller(theatre.id), { ...object, upload_id: null });
    await expect(storage().size(object.bucket, object.key)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("without its storage: 503, no row and nothing left waiting; and all is well when it is back", async () => {
    const { json: kept } = await upload(Buffer.from("kept"), "kept.txt");
    const rows = await rowCount();
    const photos = (await ask(photosRoute.GET, { id: itemId })).json.items.length;
    await stop();
    try {
      const unavailable = { status: 503, json: { error: { code: "UNAVAILABLE" } } };
      expect(await upload(Buffer.from("lost"), "lost.txt")).toMatchObject(unavailable);
      expect(await addPhoto(await jpeg(), "lost.jpg")).toMatchObject(unavailable);
      expect([await rowCount(), await spooled()]).toEqual([rows, 0]);
    } finally {
      await start();
    }
    expect((await download(kept.id)).bytes.toString()).toBe("kept");
    expect((await ask(photosRoute.GET, { id: itemId })).json.items).toHaveLength(photos);
    expect(await upload(Buffer.from("again"), "again.txt")).toMatchObject({ status: 201 });
  }, 90_000);
}
