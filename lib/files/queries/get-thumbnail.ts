import "server-only";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { fetchFile } from "@/lib/files/rows";
import { GetThumbnailInput } from "@/lib/files/schema";
import { keptWidth, openThumbnail } from "@/lib/files/thumbnails/rows";

const year = 31_536_000;

export const getThumbnail = defineQuery({
  name: "files.getThumbnail",
  permission: "person",
  summary: "A picture in WebP, at least as wide as asked where it is that wide; widths 96, 192, 384, 768 and 1536 are kept",
  input: GetThumbnailInput,
  output: Download,
  http: { method: "GET", path: "/files/{id}/thumbnail", answer: "file", limit: "media" },
  async handler(ctx, input) {
    const row = await fetchFile(ctx, input.id);
    const width = keptWidth(row, input.width);
    const stem = row.name.replace(/\.[^.]*$/, "");
    return {
      name: `${stem}-${width}.webp`,
      mimeType: "image/webp",
      size: null,
      tag: `${row.id}-${width}`,
      disposition: "inline" as const,
      maxAgeSeconds: year,
      open: () => openThumbnail(row, width),
    };
  },
});
