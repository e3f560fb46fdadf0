import "server-only";
import { and, eq } from "drizzle-orm";
import { taskComments } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { payloadOf } from "@/lib/tasks/changes/rows";
import { fetchComment } from "@/lib/tasks/comments/rows";
import { Comment, CommentId } from "@/lib/tasks/comments/schema";
import { canDeleteComment } from "@/lib/tasks/policy";
import { lockTask } from "@/lib/tasks/rows";

export const deleteComment = defineCommand({
  name: "tasks.deleteComment",
  permission: "task:execute",
  summary: "Delete a comment: the author, or who keeps the tasks of the department",
  input: CommentId,
  output: Comment,
  http: { method: "DELETE", path: "/tasks/{id}/comments/{comment_id}", status: 204 },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const task = await lockTask(ctx, input.id);
    const before = await fetchComment(ctx, input.id, input.comment_id);
    ctx.assert(canDeleteComment(ctx.actor, before, task), "tasks.only_author");
    await ctx.tx
      .update(taskComments)
      .set({ deleted_at: ctx.now })
      .where(and(eq(taskComments.theatre_id, ctx.theatreId), eq(taskComments.id, before.id)));
    ctx.record({ event: "task.comment_deleted", entity: "task", id: task.id, payload: payloadOf(task) });
    return before;
  },
});
