import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { blankMetadata } from "@/lib/core/media/heif";
import { phoneHeic } from "@/tests/factories/pictures";

async function kept(bytes: Buffer): Promise<string> {
  const place = path.join(tmpdir(), newId());
  await writeFile(place, bytes);
  return place;
}

function box(type: string, ...content: (Buffer | number[])[]): Buffer {
  const body = Buffer.concat(content.map((part) => Buffer.from(part)));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
}

const item = box("infe", [2, 0, 0, 0, 0, 1, 0, 0], Buffer.from("Exif"), [0]);
const list = box("iinf", [0, 0, 0, 0, 0, 1], item);
const meta = (...places: number[][]) => box("meta", [0, 0, 0, 0], list, box("iloc", ...places));

it("takes out what the camera wrote, and touches nothing else", async () => {
  const sent = await phoneHeic();
  const place = await kept(sent);
  expect(await blankMetadata(place)).toBe(true);
  const left = await readFile(place);
  const from = left.findIndex((byte, at) => byte !== sent[at]);
  const to = left.findLastIndex((byte, at) => byte !== sent[at]);
  expect(left.subarray(from, to + 1).every((byte) => byte === 0)).toBe(true);
  expect(sent.subarray(from, to + 1).includes("Camera of Anna")).toBe(true);
  expect(to - from).toBeLessThan(sent.length / 2);
});

it("finds nothing in a file that has nothing", async () => {
  for (const bytes of [box("ftyp", Buffer.from("heic")), box("meta", [0, 0, 0, 0], list), Buffer.alloc(0)])
    expect(await blankMetadata(await kept(bytes))).toBe(false);
});

const piece = [0, 0, 0, 0, 0, 0, 0, 70];

it.each([
  ["places outside of the file", meta([0, 0, 0, 0, 0x44, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 255, 0, 0, 0, 0, 9])],
  ["places that are not there", meta([0, 0, 0, 0, 0x44, 0, 0, 9])],
  ["pieces without an end", meta([0, 0, 0, 0, 0, 0, 0, 2], [0, 1, 0, 0, 255, 255], [0, 1, 0, 0, 255, 255])],
  ["the same piece over and over", meta([0, 0, 0, 0, 0x44, 0, 0, 1, 0, 1, 0, 0, 0, 2], piece, piece)],
  ["a box that is longer than all", Buffer.concat([box("ftyp").subarray(0, 3), Buffer.from([99]), Buffer.from("ftyp")])],
])("refuses %s", async (_what, bytes) => {
  await expect(blankMetadata(await kept(bytes))).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
});
