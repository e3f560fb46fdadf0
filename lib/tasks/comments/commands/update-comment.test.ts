import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { outboxEvents } from "@/db/schema";
import { run } from "@/lib/core/operation";
import { createComment } from "@/lib/tasks/comments/commands/create-comment";
import { updateComment } from "@/lib/tasks/comments/commands/update-comment";
import { anew, makeTask } from "@/tests/factories/tasks";
import { makeTheatre } from "@/tests/factories/users";
import { rolledBack } from "@/tests/support/rolled-back";

it(
  "tells those who are named anew, and nobody twice",
  rolledBack(async (tx) => {
    const theatre = await makeTheatre(tx);
    const { admin } = theatre.callers;
    const { actor, department_staff: crew } = theatre.users;
    const task = await makeTask(theatre);
    const comment = await run(createComment, admin, { id: task.id, content: "@A, look", mentions: [actor.id] });
    const edit = (content: string, mentions: string[]) =>
      run(updateComment, anew(admin), { id: task.id, comment_id: comment.id, content, mentions });
    await edit("@A, please look", [actor.id]);
    await edit("@A and @B, please look", [actor.id, crew.id]);
    const told = await tx.select().from(outboxEvents).where(eq(outboxEvents.topic, "task.mentioned"));
    expect(told.map(({ payload }) => payload)).toMatchObject([
      { mentions: [crew.id], comment: "@A and @B, please look", number: task.number, title: task.title },
    ]);
  }),
);
