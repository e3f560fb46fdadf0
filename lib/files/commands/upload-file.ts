import "server-only";
import { newId } from "@/lib/core/ids";
import { contentOf } from "@/lib/core/media/content";
import { defineCommand } from "@/lib/core/operation";
import { markReady, storeObject } from "@/lib/files/rows";
import { objectKey } from "@/lib/files/rules";
import { StoredFile, UploadFileInput } from "@/lib/files/schema";

export const uploadFile = defineCommand({
  name: "files.uploadFile",
  permission: "person",
  summary: "Upload a file, for a record that will refer to it within a day",
  input: UploadFileInput,
  output: StoredFile,
  http: { method: "POST", path: "/files/upload", status: 201, address: null, body: "upload" },
  async prepare(ctx, { file, bucket }) {
    const { facts, open } = await contentOf(file);
    const id = newId();
    return storeObject(ctx, { row: { id, bucket, object_key: objectKey(ctx.theatreId, id, facts.name), ...facts }, body: open() });
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
