import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { files, taskAttachments } from "@/db/schema";
import { invalid } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { fetchAttachments } from "@/lib/tasks/attachments/rows";
import { Attachment, AttachmentId } from "@/lib/tasks/attachments/schema";
import { payloadOf } from "@/lib/tasks/changes/rows";
import { canWorkOnTask } from "@/lib/tasks/policy";
import { lockTask } from "@/lib/tasks/rows";

export const addAttachment = defineCommand({
  name: "tasks.addAttachment",
  permission: "task:execute",
  summary: "Attach a file that one has uploaded",
  input: AttachmentId,
  output: Attachment,
  http: { method: "POST", path: "/tasks/{id}/attachments", status: 201, address: null },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const task = await lockTask(ctx, input.id);
    ctx.assert(canWorkOnTask(ctx.actor, task), "tasks.only_worker_or_planner");
    // Only one's own upload: a file of somebody else's record must not become readable through a task.
    const [file] = await ctx.tx
      .select({ id: files.id, name: files.name })
      .from(files)
      .where(
        and(
          eq(files.theatre_id, ctx.theatreId),
          eq(files.id, input.file_id),
          ne(files.status, "failed"),
          ctx.actor.user_id ? eq(files.uploaded_by_id, ctx.actor.user_id) : undefined,
        ),
      );
    if (!file) throw invalid({ file_id: "issue.unknown_record" });
    const added = await ctx.tx
      .insert(taskAttachments)
      .values({ theatre_id: ctx.theatreId, task_id: task.id, file_id: file.id, added_by_id: ctx.actor.user_id })
      .onConflictDoNothing()
      .returning({ id: taskAttachments.file_id });
    if (added.length > 0)
      ctx.record({
        event: "task.attachment_added",
        entity: "task",
        id: task.id,
        after: { file: file.name },
        payload: { ...payloadOf(task), file_id: file.id },
      });
    else ctx.unchanged();
    const [attachment] = await fetchAttachments(ctx, task.id, eq(files.id, file.id));
    if (!attachment) throw invalid({ file_id: "issue.unknown_record" });
    return attachment;
  },
});
