import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { blankMetadata } from "@/lib/core/media/heif";
import { identify, type Identity } from "@/lib/core/media/identify";
import { carriesMetadata, renderPhoto } from "@/lib/core/media/picture";
import { isHeif } from "@/lib/core/media/rules";
import type { UploadedFile } from "@/lib/core/uploaded-file";

export interface Facts extends Identity {
  name: string;
  size: number;
  sha256: string;
}

export interface Content {
  facts: Facts;
  /** Other bytes than were sent. */
  isChanged: boolean;
  open: () => Readable;
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/**
 * What is kept of a file: a photo from a camera without the place and the time that the camera wrote into it. One that we cannot decode
 * (HEIC) stays as it is but for that; it is blanked where it lies.
 */
export async function contentOf(file: UploadedFile): Promise<Content> {
  const identity = await identify(file);
  if (identity.width !== null && (await carriesMetadata(file.path))) {
    const { bytes, sha256, width, height } = await renderPhoto(file.path);
    const name = `${file.name.replace(/\.[^.]*$/, "")}.jpg`;
    const facts = { mime_type: "image/jpeg", width, height, name, size: bytes.length, sha256 };
    return { facts, isChanged: true, open: () => Readable.from([bytes]) };
  }
  const isChanged = isHeif(identity.mime_type) && (await blankMetadata(file.path));
  const sha256 = isChanged ? await hashOf(file.path) : file.sha256;
  const facts = { ...identity, name: file.name, size: file.size, sha256 };
  return { facts, isChanged, open: () => createReadStream(file.path) };
}
