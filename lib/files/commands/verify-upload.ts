import "server-only";
import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { files } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError, invalid, notFound } from "@/lib/core/errors";
import { removeUpload, spool } from "@/lib/core/http/upload";
import { newId } from "@/lib/core/ids";
import { contentOf, type Content, type Facts } from "@/lib/core/media/content";
import { identifyHead } from "@/lib/core/media/identify";
import { defineCommand } from "@/lib/core/operation";
import { storage } from "@/lib/core/storage/configured";
import type { Bucket } from "@/lib/core/storage/storage";
import { type FileRow, markReady, removeLater, storeObject } from "@/lib/files/rows";
import { objectKey } from "@/lib/files/rules";
import { FileId } from "@/lib/files/schema";

/** Up to here a file is looked at as an upload of the usual kind is; above, it is media, and its head and its whole length are. */
const lookedAtWhole = 64 * 1024 * 1024;

interface Findings {
  facts: Facts;
  /** What is kept instead of what was sent: the object of a row that is pending until this one takes it over. */
  clean?: { id: string; object_key: string };
}

async function storeClean(ctx: Context, row: FileRow, { facts, open }: Content): Promise<Findings["clean"]> {
  const id = newId();
  const object_key = objectKey(ctx.theatreId, id, facts.name);
  await storeObject(ctx, { row: { id, bucket: row.bucket, object_key, ...facts }, body: open() });
  return { id, object_key };
}

function requireSize(row: FileRow, size: number): void {
  if (size !== row.size) throw invalid({ file: "files.size_differs" });
}

async function lookAtWhole(ctx: Context, row: FileRow): Promise<Findings> {
  const { body, size } = await storage().get(row.bucket as Bucket, row.object_key);
  const file = await spool(body, row.name, size);
  try {
    requireSize(row, file.size);
    const content = await contentOf(file);
    return { facts: content.facts, clean: content.isChanged ? await storeClean(ctx, row, content) : undefined };
  } finally {
    await removeUpload(file);
  }
}

async function lookThrough(_ctx: Context, row: FileRow): Promise<Findings> {
  const { body } = await storage().get(row.bucket as Bucket, row.object_key);
  const hash = createHash("sha256");
  let [head, size] = [Buffer.alloc(0), 0];
  for await (const chunk of body as AsyncIterable<Buffer>) {
    if (head.length < 65_536) head = Buffer.concat([head, chunk]);
    hash.update(chunk);
    size += chunk.length;
  }
  requireSize(row, size);
  return {
    facts: { mime_type: await identifyHead(head, row.name), name: row.name, width: null, height: null, size, sha256: hash.digest("hex") },
  };
}

/** What is wrong with the content, as a reason; a storage that does not answer is no finding. */
async function findings(ctx: Context, row: FileRow): Promise<Findings | { problem: string }> {
  const look = (row.size ?? 0) <= lookedAtWhole ? lookAtWhole : lookThrough;
  return look(ctx, row).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "VALIDATION_ERROR") return { problem: error.details.fields?.file?.[0] ?? error.reason };
    throw error;
  });
}

export const verifyUpload = defineCommand({
  name: "files.verifyUpload",
  permission: "system",
  summary: "Look at what was uploaded straight to storage: kind, length and hash; a photo loses what the camera wrote into it",
  input: FileId,
  output: z.null(),
  async prepare(ctx, input) {
    const [row] = await ctx.tx
      .select()
      .from(files)
      .where(and(eq(files.theatre_id, ctx.theatreId), eq(files.id, input.id)));
    if (!row) throw notFound();
    return { row, found: await findings(ctx, row) };
  },
  async handler(ctx, _input, { row, found }) {
    if ("problem" in found) {
      await ctx.tx.update(files).set({ status: "failed", problem: found.problem }).where(eq(files.id, row.id));
      await removeLater(ctx, row);
      ctx.record({ event: "file.refused", entity: "file", id: row.id, after: { name: row.name, problem: found.problem } });
      return null;
    }
    const { facts, clean } = found;
    if (clean) {
      await ctx.tx.delete(files).where(eq(files.id, clean.id));
      await removeLater(ctx, row);
    }
    await ctx.tx
      .update(files)
      .set({ ...facts, object_key: clean?.object_key ?? row.object_key })
      .where(eq(files.id, row.id));
    const file = await markReady(ctx, row.id);
    ctx.record({
      event: "file.uploaded",
      entity: "file",
      id: row.id,
      after: { name: file.name, size: file.size, mime_type: file.mime_type },
    });
    return null;
  },
});
