import "server-only";
import { and, eq } from "drizzle-orm";
import { files, taskAttachments } from "@/db/schema";
import { notFound } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { fetchAttachments } from "@/lib/tasks/attachments/rows";
import { Attachment, AttachmentId } from "@/lib/tasks/attachments/schema";
import { payloadOf } from "@/lib/tasks/changes/rows";
import { canWorkOnTask } from "@/lib/tasks/policy";
import { lockTask } from "@/lib/tasks/rows";

export const removeAttachment = defineCommand({
  name: "tasks.removeAttachment",
  permission: "task:execute",
  summary: "Take a file off a task; the file itself stays",
  input: AttachmentId,
  output: Attachment,
  http: { method: "DELETE", path: "/tasks/{id}/attachments/{file_id}", status: 204 },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const task = await lockTask(ctx, input.id);
    ctx.assert(canWorkOnTask(ctx.actor, task), "tasks.only_worker_or_planner");
    const [before] = await fetchAttachments(ctx, task.id, eq(files.id, input.file_id));
    if (!before) throw notFound();
    await ctx.tx
      .delete(taskAttachments)
      .where(
        and(
          eq(taskAttachments.theatre_id, ctx.theatreId),
          eq(taskAttachments.task_id, task.id),
          eq(taskAttachments.file_id, input.file_id),
        ),
      );
    ctx.record({
      event: "task.attachment_removed",
      entity: "task",
      id: task.id,
      before: { file: before.name },
      payload: { ...payloadOf(task), file_id: before.file_id },
    });
    return before;
  },
});
