import "server-only";
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { files } from "@/db/schema";
import { AppError, notFound } from "@/lib/core/errors";
import { removeUpload, spool } from "@/lib/core/http/upload";
import { identify, identifyHead, type Identity } from "@/lib/core/media/identify";
import { defineCommand } from "@/lib/core/operation";
import { storage } from "@/lib/core/storage/configured";
import type { Bucket } from "@/lib/core/storage/storage";
import { type FileRow, markReady, removeLater } from "@/lib/files/rows";
import { FileId } from "@/lib/files/schema";

/** Up to here a file is looked at as an upload of the usual kind is; above, it is media, and its head and its whole length are. */
const lookedAtWhole = 64 * 1024 * 1024;

type Findings = Identity & { size: number; sha256: string };

async function lookAtWhole(row: FileRow): Promise<Findings> {
  const { body, size } = await storage().get(row.bucket as Bucket, row.object_key);
  const file = await spool(body, row.name, size);
  return identify(file)
    .then((identity) => ({ ...identity, size: file.size, sha256: file.sha256 }))
    .finally(() => removeUpload(file));
}

async function lookThrough(row: FileRow): Promise<Findings> {
  const { body } = await storage().get(row.bucket as Bucket, row.object_key);
  const hash = createHash("sha256");
  let [head, size] = [Buffer.alloc(0), 0];
  for await (const chunk of body as AsyncIterable<Buffer>) {
    if (head.length < 65_536) head = Buffer.concat([head, chunk]);
    hash.update(chunk);
    size += chunk.length;
  }
  return { mime_type: await identifyHead(head, row.name), width: null, height: null, size, sha256: hash.digest("hex") };
}

/** What is wrong with the content, as a reason; a storage that does not answer is no finding. */
async function findings(row: FileRow): Promise<Findings | { problem: string }> {
  const look = (row.size ?? 0) <= lookedAtWhole ? lookAtWhole : lookThrough;
  const found = await look(row).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "VALIDATION_ERROR") return { problem: error.details.fields?.file?.[0] ?? error.reason };
    throw error;
  });
  return "size" in found && found.size !== row.size ? { problem: "files.size_differs" } : found;
}

export const verifyUpload = defineCommand({
  name: "files.verifyUpload",
  permission: "system",
  summary: "Look at what was uploaded straight to storage: kind, length and hash",
  input: FileId,
  output: z.null(),
  async prepare(ctx, input) {
    const [row] = await ctx.tx
      .select()
      .from(files)
      .where(and(eq(files.theatre_id, ctx.theatreId), eq(files.id, input.id)));
    if (!row) throw notFound();
    return { row, found: await findings(row) };
  },
  async handler(ctx, _input, { row, found }) {
    if ("problem" in found) {
      await ctx.tx.update(files).set({ status: "failed", problem: found.problem }).where(eq(files.id, row.id));
      await removeLater(ctx, row);
      ctx.record({ event: "file.refused", entity: "file", id: row.id, after: { name: row.name, problem: found.problem } });
      return null;
    }
    await ctx.tx.update(files).set(found).where(eq(files.id, row.id));
    await markReady(ctx, row.id);
    ctx.record({
      event: "file.uploaded",
      entity: "file",
      id: row.id,
      after: { name: row.name, size: row.size, mime_type: found.mime_type },
    });
    return null;
  },
});
