import "server-only";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { newId } from "@/lib/core/ids";
import { identify, type Identity } from "@/lib/core/media/identify";
import { carriesMetadata, renderPhoto } from "@/lib/core/media/picture";
import { defineCommand } from "@/lib/core/operation";
import type { UploadedFile } from "@/lib/core/uploaded-file";
import { markReady, storeObject } from "@/lib/files/rows";
import { objectKey } from "@/lib/files/rules";
import { StoredFile, UploadFileInput } from "@/lib/files/schema";

interface Content extends Identity {
  name: string;
  size: number;
  sha256: string;
  open: () => Readable;
}

/** What is kept of a file: a photo from a camera without the place and the time that the camera wrote into it. */
async function contentOf(file: UploadedFile): Promise<Content> {
  const identity = await identify(file);
  const isPhoto = identity.width !== null && (await carriesMetadata(file.path));
  if (!isPhoto) return { ...identity, name: file.name, size: file.size, sha256: file.sha256, open: () => createReadStream(file.path) };
  const { bytes, sha256, width, height } = await renderPhoto(file.path);
  const name = `${file.name.replace(/\.[^.]*$/, "")}.jpg`;
  return { mime_type: "image/jpeg", width, height, name, size: bytes.length, sha256, open: () => Readable.from([bytes]) };
}

export const uploadFile = defineCommand({
  name: "files.uploadFile",
  permission: "person",
  summary: "Upload a file, for a record that will refer to it within a day",
  input: UploadFileInput,
  output: StoredFile,
  http: { method: "POST", path: "/files/upload", status: 201, address: null, body: "upload" },
  async prepare(ctx, { file, bucket }) {
    const { open, ...content } = await contentOf(file);
    const id = newId();
    return storeObject(ctx, { row: { id, bucket, object_key: objectKey(ctx.theatreId, id, content.name), ...content }, body: open() });
  },
  async handler(ctx, _input, fileId) {
    const file = await markReady(ctx, fileId);
    ctx.record({
      event: "file.uploaded",
      entity: "file",
      id: fileId,
      after: { name: file.name, size: file.size, mime_type: file.mime_type },
    });
    return file;
  },
});
