import "server-only";
import { Readable } from "node:stream";
import { invalid } from "@/lib/core/errors";
import type { Context } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { identify } from "@/lib/core/media/identify";
import { renderPhoto, type Rendering } from "@/lib/core/media/picture";
import { defineCommand } from "@/lib/core/operation";
import { fetchFile, markReady, storeObject } from "@/lib/files/rows";
import { SavePictureInput, StoredFile } from "@/lib/files/schema";
import { readSource } from "@/lib/files/thumbnails/rows";
import type { z } from "zod";

async function render(ctx: Context, source: z.output<typeof SavePictureInput>["source"]): Promise<Rendering & { stem: string }> {
  if ("file" in source) {
    const { width } = await identify(source.file);
    if (width === null) throw invalid({ file: "media.not_a_photo" });
    return { ...(await renderPhoto(source.file.path)), stem: source.file.name.replace(/\.[^.]*$/, "") };
  }
  const row = await fetchFile(ctx, source.file_id);
  return { ...(await renderPhoto(await readSource(row), source.edit)), stem: row.name.replace(/\.[^.]*$/, "") };
}

/** For the records that keep pictures (`ctx.run`): the picture is in the storage before their transaction begins. */
export const savePicture = defineCommand({
  name: "files.savePicture",
  permission: "person",
  summary: "Keep a photo as it is served: upright, JPEG, nothing in it but the picture",
  input: SavePictureInput,
  output: StoredFile,
  async prepare(ctx, { folder, source }) {
    const { bytes, sha256, width, height, stem } = await render(ctx, source);
    const id = newId();
    const row = {
      id,
      bucket: "theatre-photos",
      object_key: `${ctx.theatreId}/${folder}/${id}.jpg`,
      name: `${stem}.jpg`,
      size: bytes.length,
      mime_type: "image/jpeg",
      sha256,
      width,
      height,
    };
    return storeObject(ctx, { row, body: Readable.from([bytes]) });
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
