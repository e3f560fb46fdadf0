import "server-only";
import { and, eq } from "drizzle-orm";
import { files, taskAttachments } from "@/db/schema";
import { notFound } from "@/lib/core/errors";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { storage } from "@/lib/core/storage/configured";
import { buckets } from "@/lib/core/storage/storage";
import { AttachmentId } from "@/lib/tasks/attachments/schema";
import { fetchTask } from "@/lib/tasks/rows";

export const getAttachment = defineQuery({
  name: "tasks.getAttachment",
  permission: "task:read",
  summary: "A file attached to a task, for everybody who may see the task",
  input: AttachmentId,
  output: Download,
  http: { method: "GET", path: "/tasks/{id}/attachments/{file_id}", answer: "file" },
  async handler(ctx, input) {
    await fetchTask(ctx, input.id, { isDeleted: true });
    const [row] = await ctx.tx
      .select()
      .from(taskAttachments)
      .innerJoin(files, and(eq(files.theatre_id, taskAttachments.theatre_id), eq(files.id, taskAttachments.file_id)))
      .where(
        and(
          eq(taskAttachments.theatre_id, ctx.theatreId),
          eq(taskAttachments.task_id, input.id),
          eq(taskAttachments.file_id, input.file_id),
          eq(files.status, "ready"),
        ),
      );
    const bucket = buckets.find((name) => name === row?.files.bucket);
    if (!row || !bucket) throw notFound();
    const { name, mime_type: mimeType, size, sha256, object_key: key } = row.files;
    return {
      name,
      mimeType: mimeType ?? "application/octet-stream",
      size,
      tag: sha256 ?? row.files.id,
      disposition: "attachment" as const,
      open: async (range) => (await storage().get(bucket, key, range)).body,
    };
  },
});
