import "server-only";
import { Download } from "@/lib/core/http/download";
import { dispositionOf } from "@/lib/core/media/rules";
import { defineQuery } from "@/lib/core/operation";
import { storage } from "@/lib/core/storage/configured";
import type { Bucket } from "@/lib/core/storage/storage";
import { fetchFile } from "@/lib/files/rows";
import { GetFileInput } from "@/lib/files/schema";

const year = 31_536_000;

export const getFile = defineQuery({
  name: "files.getFile",
  permission: "person",
  summary: "A file's bytes, whole or in parts; attached unless it can only be looked at",
  input: GetFileInput,
  output: Download,
  http: { method: "GET", path: "/files/{id}", answer: "file", limit: "media" },
  async handler(ctx, input) {
    const row = await fetchFile(ctx, input.id);
    const mimeType = row.mime_type ?? "application/octet-stream";
    return {
      name: row.name,
      mimeType,
      size: row.size,
      tag: row.sha256 ?? row.id,
      disposition: input.download ? "attachment" : dispositionOf(mimeType),
      maxAgeSeconds: year,
      open: async (range) => (await storage().get(row.bucket as Bucket, row.object_key, range)).body,
    };
  },
});
