import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { outboxEvents } from "@/db/schema";
import { run } from "@/lib/core/operation";
import { createComment } from "@/lib/tasks/comments/commands/create-comment";
import { deleteComment } from "@/lib/tasks/comments/commands/delete-comment";
import { updateComment } from "@/lib/tasks/comments/commands/update-comment";
import { listComments } from "@/lib/tasks/comments/queries/list-comments";
import { getTask } from "@/lib/tasks/queries/get-task";
import { makeTask } from "@/tests/factories/tasks";
import { makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

it(
  "names people, who watch and see the task from then on; keeps what it said before",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { department_head: head, actor } = theatre.callers;
    const task = await makeTask(theatre, { department_id: theatre.departments.light });
    await expect(run(getTask, actor, { id: task.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const comment = await run(createComment, head, { id: task.id, content: "Ask @Ivanova", mentions: [theatre.users.actor.id] });
    expect(comment.mentions).toMatchObject([{ id: theatre.users.actor.id }]);
    expect((await run(getTask, actor, { id: task.id })).watchers).toHaveLength(2);
    const [event] = await tx.select().from(outboxEvents).where(eq(outboxEvents.topic, "task.commented"));
    expect(event?.payload).toMatchObject({
      number: task.number,
      title: task.title,
      mentions: [theatre.users.actor.id],
      comment: "Ask @Ivanova",
    });

    await expect(run(updateComment, actor, { id: task.id, comment_id: comment.id, content: "x" })).rejects.toMatchObject({
      reason: "tasks.only_author",
    });
    const edited = await run(updateComment, head, { id: task.id, comment_id: comment.id, content: "Ask nobody" });
    expect(edited).toMatchObject({ content: "Ask nobody", edits: [{ content: "Ask @Ivanova" }], mentions: [] });
    const answer = await run(createComment, actor, { id: task.id, content: "I am here" });
    expect((await run(listComments, head, { id: task.id })).items.map(({ content }) => content)).toEqual(["Ask nobody", "I am here"]);
    await expect(run(deleteComment, actor, { id: task.id, comment_id: comment.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await run(deleteComment, head, { id: task.id, comment_id: answer.id });
    expect((await run(listComments, head, { id: task.id })).total).toBe(1);
    await expect(run(createComment, head, { id: task.id, content: "x", mentions: [task.id] })).rejects.toMatchObject({
      code: "VALIDATION_ERROR",
    });
  }),
);
