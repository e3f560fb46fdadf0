import "server-only";
import { taskComments } from "@/db/schema";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { payloadOf } from "@/lib/tasks/changes/rows";
import { fetchComment, watchAlong } from "@/lib/tasks/comments/rows";
import { Comment, CreateCommentInput } from "@/lib/tasks/comments/schema";
import { taskEvents } from "@/lib/tasks/events";
import { fetchTask } from "@/lib/tasks/rows";

export const createComment = defineCommand({
  name: "tasks.createComment",
  permission: "task:execute",
  summary: "Comment on a task; whom the text names becomes a watcher",
  input: CreateCommentInput,
  output: Comment,
  http: { method: "POST", path: "/tasks/{id}/comments", status: 201, address: null },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const authorId = ctx.actor.user_id;
    await fetchTask(ctx, input.id);
    if (!authorId) throw notFound();
    const id = newId();
    await watchAlong(ctx, input.id, input.mentions);
    await ctx.tx.insert(taskComments).values({
      id,
      theatre_id: ctx.theatreId,
      task_id: input.id,
      content: input.content,
      author_id: authorId,
      mentions: [...new Set(input.mentions)],
    });
    ctx.record({
      event: taskEvents.commented,
      entity: "task",
      id: input.id,
      after: { comment: input.content },
      payload: {
        ...payloadOf(await fetchTask(ctx, input.id)),
        comment_id: id,
        comment: input.content,
        mentions: input.mentions,
      },
    });
    return fetchComment(ctx, input.id, id);
  },
});
