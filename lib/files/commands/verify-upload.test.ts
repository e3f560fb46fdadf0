import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, expect, it } from "vitest";
import { files } from "@/db/schema";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { UploadedFile } from "@/lib/core/uploaded-file";
import { finishUpload } from "@/lib/files/commands/finish-upload";
import { receivePart } from "@/lib/files/commands/receive-part";
import { startUpload } from "@/lib/files/commands/start-upload";
import { verifyUpload } from "@/lib/files/commands/verify-upload";
import { getFile } from "@/lib/files/queries/get-file";
import { jpeg, phoneJpeg } from "@/tests/factories/pictures";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
beforeAll(async () => {
  theatre = await makeTheatre();
});

const rowsOf = (id: string) => database().select().from(files).where(eq(files.theatre_id, id));

/** In one part, looked at by the job. */
async function bring(bytes: Buffer, name: string) {
  const { admin } = theatre.callers;
  const { id } = await run(startUpload, admin, { name, size: bytes.length });
  const place = path.join(tmpdir(), newId());
  await writeFile(place, bytes);
  await run(receivePart, admin, { id, number: 1, file: new UploadedFile(place, "part", bytes.length, "x") });
  await run(finishUpload, admin, { id });
  const before = (await rowsOf(theatre.id)).find((row) => row.id === id);
  await run(verifyUpload, theatre.system, { id });
  const after = (await rowsOf(theatre.id)).find((row) => row.id === id);
  return { before, after, bytes: await buffer(await (await run(getFile, admin, { id })).open()) };
}

it("takes from a photo the place where it was taken, and leaves one object and one row", async () => {
  const { before, after, bytes } = await bring(await phoneJpeg(), "IMG_4.jpeg");
  const { exif, orientation } = await sharp(bytes).metadata();
  expect([exif, orientation]).toEqual([undefined, undefined]);
  expect(after).toMatchObject({ status: "ready", name: "IMG_4.jpg", size: bytes.length, width: 400, height: 640 });
  expect(after?.object_key).not.toBe(before?.object_key);
  expect(await rowsOf(theatre.id)).toHaveLength(1);
});

it("leaves a picture as it is where no camera wrote into it", async () => {
  const sent = await jpeg();
  const { before, after, bytes } = await bring(sent, "plan.jpeg");
  expect(bytes.equals(sent)).toBe(true);
  expect(after).toMatchObject({ status: "ready", name: "plan.jpeg", object_key: before?.object_key });
});
