import { Readable } from "node:stream";
import { and, eq, sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import * as fileRoute from "@/app/api/v1/files/[id]/route";
import * as thumbnailRoute from "@/app/api/v1/files/[id]/thumbnail/route";
import * as uploadsRoute from "@/app/api/v1/files/uploads/route";
import * as completeRoute from "@/app/api/v1/files/uploads/[id]/complete/route";
import * as startedRoute from "@/app/api/v1/files/uploads/[id]/route";
import { files } from "@/db/schema";
import { route } from "@/lib/core/adapters/route";
import { database } from "@/lib/core/database";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { storage } from "@/lib/core/storage/configured";
import type { Bucket } from "@/lib/core/storage/storage";
import { createThumbnails } from "@/lib/files/commands/create-thumbnails";
import { deleteObjects } from "@/lib/files/commands/delete-objects";
import { removeUnneededFiles } from "@/lib/files/commands/remove-unneeded-files";
import { uploadFile } from "@/lib/files/commands/upload-file";
import { verifyUpload } from "@/lib/files/commands/verify-upload";
import { partSize } from "@/lib/files/constants";
import { type FileRow, partsOf } from "@/lib/files/rows";
import { addPhoto } from "@/lib/inventory/photos/commands/add-photo";
import { call, makeToken } from "@/tests/contract/call";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { jpeg } from "@/tests/factories/pictures";
import { makeTheatre, systemCaller, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
let token: string;
let itemId: string;

async function rowOf(field: "id" | "name", value: string): Promise<FileRow> {
  const [row] = await database()
    .select()
    .from(files)
    .where(and(eq(files.theatre_id, theatre.id), eq(files[field], value)));
  if (!row) throw new Error(`no file ${value}`);
  return row;
}

const sizeOf = (row: FileRow) => storage().size(row.bucket as Bucket, row.object_key);
const refused = async (): Promise<never> => {
  throw new AppError("CONFLICT");
};

async function startUpload(name: string, bytes: Buffer): Promise<FileRow> {
  const { json } = await call(uploadsRoute.POST, "/files/uploads", { token, method: "POST", body: { name, size: bytes.length } });
  const row = await rowOf("id", json.id);
  for (const [index, part] of [bytes.subarray(0, partSize), bytes.subarray(partSize)].entries()) {
    await storage().putPart(partsOf(row), index + 1, Readable.from([part]), part.length);
  }
  return row;
}

/** What is left where a command or its process ends between the storage and the commit. */
export function describeBreaks(): void {
  beforeAll(async () => {
    await storage().check();
    theatre = await makeTheatre();
    token = await makeToken(theatre, "admin");
    itemId = (await makeItem(theatre, { location_id: await makeLocation(theatre) })).id;
  });

  it.each([
    ["a file", () => route(Object.assign({}, uploadFile, { handler: refused })), async () => Buffer.from("lost"), "lost.txt", "pending"],
    ["a photo", () => route(Object.assign({}, addPhoto, { handler: refused })), () => jpeg(), "lost.jpg", "ready"],
  ])("%s with an idempotency key that is refused leaves a row that names its object: the sweep takes both", async (...given) => {
    const [, open, make, name, status] = given;
    const body = new FormData();
    body.set("file", new File([new Uint8Array(await make())], name));
    const headers = { "Idempotency-Key": newId() };
    const answer = await call(open().POST, "/x", {
      token,
      method: "POST",
      raw: body,
      headers,
      params: name === "lost.jpg" ? { id: itemId } : {},
    });
    expect(answer).toMatchObject({ status: 409, json: { error: { code: "CONFLICT" } } });
    const row = await rowOf("name", name);
    expect([row.status, await sizeOf(row)]).toEqual([status, row.size]);
    await database()
      .update(files)
      .set({ updated_at: sql`now() - interval '25 hours'` })
      .where(eq(files.id, row.id));
    await run(removeUnneededFiles, systemCaller(null), {});
    await expect(rowOf("id", row.id)).rejects.toThrow("no file");
    await run(deleteObjects, systemCaller(theatre.id), { bucket: row.bucket as Bucket, key: row.object_key, upload_id: row.upload_id });
    await expect(sizeOf(row)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  const bytes = Buffer.alloc(partSize + 1000, "media");
  it.each([
    ["", (row: FileRow) => storage().finishParts(partsOf(row))],
    [
      " and forgotten",
      async (row: FileRow) => {
        await storage().cancelParts(partsOf(row));
        await storage().put(row.bucket as Bucket, row.object_key, Readable.from([bytes]), "application/octet-stream");
      },
    ],
  ])("parts joined%s by a process that died then: the upload is whole, and is finished by the next try", async (_how, join) => {
    const row = await startUpload("recording.bin", bytes);
    await join(row);
    const found = await call(startedRoute.GET, "/x", { token, params: { id: row.id } });
    expect(found.status).toBe(200);
    expect(found.json.parts.map(({ received }: { received: boolean }) => received)).toEqual([true, true]);
    const params = { id: row.id };
    expect(await call(completeRoute.POST, "/x", { token, method: "POST", params })).toMatchObject({
      status: 202,
      json: { status: "pending", parts: [] },
    });
    await run(verifyUpload, systemCaller(theatre.id), { id: row.id });
    expect(await rowOf("id", row.id)).toMatchObject({ status: "ready", size: bytes.length, upload_id: null });
    const response = await fileRoute.GET(new Request("http://localhost:3000/api/v1/x", { headers: { Authorization: `Bearer ${token}` } }), {
      params: Promise.resolve(params),
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it("parts that are gone without a trace are sent again", async () => {
    const row = await startUpload("gone.bin", bytes);
    await storage().cancelParts(partsOf(row));
    await expect(storage().listParts(partsOf(row))).rejects.toMatchObject({ code: "NOT_FOUND" });
    const answer = await call(completeRoute.POST, "/x", { token, method: "POST", params: { id: row.id } });
    expect(answer).toMatchObject({ status: 409, json: { error: { code: "CONFLICT", details: { missing: [1, 2] } } } });
  });

  it("a picture too large to be looked at whole is not read whole for a thumbnail either", async () => {
    const raw = new FormData();
    raw.set("file", new File([new Uint8Array(await jpeg())], "panorama.jpg"));
    const { json } = await call(route(addPhoto).POST, "/x", { token, method: "POST", raw, params: { id: itemId } });
    const { file_id } = json;
    await database().update(files).set({ width: null, height: null }).where(eq(files.id, file_id));
    await run(createThumbnails, systemCaller(theatre.id), { id: file_id });
    const address = `/files/${file_id}/thumbnail?width=100`;
    expect(await call(thumbnailRoute.GET, address, { token, params: { id: file_id } })).toMatchObject({ status: 404 });
    expect((await rowOf("id", file_id)).thumbnails).toEqual({});
  });
}
