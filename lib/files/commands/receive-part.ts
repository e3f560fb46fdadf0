import "server-only";
import { createReadStream } from "node:fs";
import { z } from "zod";
import { and, eq } from "drizzle-orm";
import { files } from "@/db/schema";
import { invalid, notFound } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { storage } from "@/lib/core/storage/configured";
import { partsOf } from "@/lib/files/rows";
import { partSizes } from "@/lib/files/rules";
import { ReceivePartInput } from "@/lib/files/schema";

export const receivePart = defineCommand({
  name: "files.receivePart",
  permission: "person",
  summary: "Take one part of an upload, where the storage takes none by itself",
  input: ReceivePartInput,
  output: z.null(),
  http: { method: "PUT", path: "/files/uploads/{id}/parts/{number}", status: 204, body: "bytes" },
  async prepare(ctx, { id, number, file }) {
    const own = and(eq(files.theatre_id, ctx.theatreId), eq(files.id, id), eq(files.uploaded_by_id, ctx.actor.user_id ?? id));
    const [row] = await ctx.tx
      .select()
      .from(files)
      .where(and(own, eq(files.status, "pending")));
    if (!row?.upload_id) throw notFound();
    const wanted = partSizes(row.size ?? 0)[number - 1];
    if (wanted !== file.size) throw invalid({ file: "files.part_size" }, { wanted: wanted ?? 0, given: file.size });
    await storage().putPart(partsOf(row), number, createReadStream(file.path), file.size);
  },
  async handler(ctx) {
    // A part is no change of a record: what it belongs to is recorded at its beginning and its end.
    ctx.unchanged();
    return null;
  },
});
