import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { UploadedFile } from "@/lib/core/uploaded-file";
import { uploadFile } from "@/lib/files/commands/upload-file";
import { getFile } from "@/lib/files/queries/get-file";
import { phoneHeic } from "@/tests/factories/pictures";
import { makeTheatre } from "@/tests/factories/users";

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

it("keeps a photo that we cannot decode as it is, but for what the camera wrote", async () => {
  const { admin } = (await makeTheatre()).callers;
  const sent = await phoneHeic();
  const place = path.join(tmpdir(), newId());
  await writeFile(place, sent);
  const file = await run(uploadFile, admin, { file: new UploadedFile(place, "IMG_3.heic", sent.length, sha256(sent)) });
  const bytes = await buffer(await (await run(getFile, admin, { id: file.id })).open());
  expect([sent.includes("Camera of Anna"), bytes.includes("Camera of Anna")]).toEqual([true, false]);
  expect(file).toMatchObject({ name: "IMG_3.heic", mime_type: "image/heic", size: sent.length, sha256: sha256(bytes), width: null });
});
