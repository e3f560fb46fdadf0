import "server-only";
import { eq } from "drizzle-orm";
import { files } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { runLater } from "@/lib/core/queue";
import { storage } from "@/lib/core/storage/configured";
import { verifyUpload } from "@/lib/files/commands/verify-upload";
import { lockUpload, partsOf } from "@/lib/files/rows";
import { FileId, FileUpload } from "@/lib/files/schema";
import { describeUpload, isJoined } from "@/lib/files/uploads/rows";

export const finishUpload = defineCommand({
  name: "files.finishUpload",
  permission: "person",
  summary: "Join the parts; the file is `ready` as soon as its content has been looked at",
  input: FileId,
  output: FileUpload,
  http: { method: "POST", path: "/files/uploads/{id}/complete", status: 202 },
  async handler(ctx, input) {
    const row = await lockUpload(ctx, input.id);
    const { parts } = await describeUpload(row);
    const missing = parts.filter(({ received }) => !received).map(({ number }) => number);
    if (missing.length > 0) throw new AppError("CONFLICT", "files.parts_missing", { missing }, { count: missing.length });
    // Parts that lie beside the whole object are what is left of them: joined again they would take its place.
    if (await isJoined(row)) await storage().cancelParts(partsOf(row));
    else await storage().finishParts(partsOf(row));
    const [joined] = await ctx.tx.update(files).set({ upload_id: null }).where(eq(files.id, row.id)).returning();
    await runLater(ctx, verifyUpload, { id: row.id });
    ctx.record({ event: "file.upload_finished", entity: "file", id: row.id, after: { name: row.name, size: row.size } });
    return describeUpload(joined ?? row);
  },
});
