import "server-only";
import { and, eq } from "drizzle-orm";
import { taskCommentEdits, taskComments } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { payloadOf } from "@/lib/tasks/changes/rows";
import { fetchComment, watchAlong } from "@/lib/tasks/comments/rows";
import { Comment, UpdateCommentInput } from "@/lib/tasks/comments/schema";
import { taskEvents } from "@/lib/tasks/events";
import { canEditComment } from "@/lib/tasks/policy";
import { lockTask } from "@/lib/tasks/rows";

export const updateComment = defineCommand({
  name: "tasks.updateComment",
  permission: "task:execute",
  summary: "Edit a comment of one's own; what it said before stays on record",
  input: UpdateCommentInput,
  output: Comment,
  http: { method: "PUT", path: "/tasks/{id}/comments/{comment_id}" },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const task = await lockTask(ctx, input.id);
    const before = await fetchComment(ctx, input.id, input.comment_id);
    ctx.assert(canEditComment(ctx.actor, before), "tasks.only_author");
    if (before.content === input.content) {
      ctx.unchanged();
      return before;
    }
    await watchAlong(ctx, input.id, input.mentions);
    await ctx.tx
      .insert(taskCommentEdits)
      .values({ id: newId(), theatre_id: ctx.theatreId, comment_id: before.id, content: before.content });
    await ctx.tx
      .update(taskComments)
      .set({ content: input.content, mentions: [...new Set(input.mentions)], edited_at: ctx.now })
      .where(and(eq(taskComments.theatre_id, ctx.theatreId), eq(taskComments.id, before.id)));
    ctx.record({
      event: "task.comment_edited",
      entity: "task",
      id: task.id,
      before: { comment: before.content },
      after: { comment: input.content },
      payload: payloadOf(task),
    });
    const known = before.mentions.map(({ id }) => id);
    const named = [...new Set(input.mentions)].filter((id) => !known.includes(id));
    if (named.length > 0)
      ctx.record({
        event: taskEvents.mentioned,
        entity: "task",
        id: task.id,
        after: { comment: input.content },
        payload: { ...payloadOf(task), comment_id: before.id, comment: input.content, mentions: named },
      });
    return fetchComment(ctx, input.id, before.id);
  },
});
