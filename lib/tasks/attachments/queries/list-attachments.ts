import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchAttachments } from "@/lib/tasks/attachments/rows";
import { AttachmentList, ListAttachmentsInput } from "@/lib/tasks/attachments/schema";
import { fetchTask } from "@/lib/tasks/rows";

export const listAttachments = defineQuery({
  name: "tasks.listAttachments",
  permission: "task:read",
  summary: "Files attached to a task",
  input: ListAttachmentsInput,
  output: AttachmentList,
  http: { method: "GET", path: "/tasks/{id}/attachments" },
  async handler(ctx, input) {
    await fetchTask(ctx, input.id, { isDeleted: true });
    return { items: await fetchAttachments(ctx, input.id) };
  },
});
