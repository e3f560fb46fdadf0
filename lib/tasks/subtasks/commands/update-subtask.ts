import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { taskSubtasks } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { defineCommand } from "@/lib/core/operation";
import { payloadOf } from "@/lib/tasks/changes/rows";
import { fetchSubtasks, openSubtasks, subtaskIn } from "@/lib/tasks/subtasks/rows";
import { Subtask, UpdateSubtaskInput } from "@/lib/tasks/subtasks/schema";

/** The list in its new order, numbered from one: it is short, so no gaps are kept. */
async function reorder(ctx: Context<Transaction>, subtasks: Subtask[], movedId: string, afterId: string | null): Promise<void> {
  const moved = subtaskIn(subtasks, movedId);
  const others = subtasks.filter(({ id }) => id !== movedId);
  const place = afterId === null ? 0 : others.findIndex(({ id }) => id === afterId) + 1;
  const ordered = [...others.slice(0, place), moved, ...others.slice(place)];
  for (const [index, { id, sort_order: order }] of ordered.entries())
    if (order !== index + 1)
      await ctx.tx
        .update(taskSubtasks)
        .set({ sort_order: index + 1 })
        .where(and(eq(taskSubtasks.theatre_id, ctx.theatreId), eq(taskSubtasks.id, id)));
}

export const updateSubtask = defineCommand({
  name: "tasks.updateSubtask",
  permission: "task:execute",
  summary: "Tick, rename or move a subtask; absent fields stay",
  input: UpdateSubtaskInput,
  output: Subtask,
  http: { method: "PUT", path: "/tasks/{id}/subtasks/{subtask_id}" },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const { task, subtasks } = await openSubtasks(ctx, input.id);
    const before = subtaskIn(subtasks, input.subtask_id);
    const isCompleted = input.is_completed ?? before.is_completed;
    const after = {
      title: input.title ?? before.title,
      is_completed: isCompleted,
      completed_at: isCompleted ? (before.completed_at ?? ctx.now) : null,
    };
    await ctx.tx
      .update(taskSubtasks)
      .set(after)
      .where(and(eq(taskSubtasks.theatre_id, ctx.theatreId), eq(taskSubtasks.id, before.id)));
    if (input.after_id !== undefined) await reorder(ctx, subtasks, before.id, input.after_id);
    const payload = payloadOf(task);
    if (isCompleted !== before.is_completed)
      ctx.record({
        event: isCompleted ? "task.subtask_done" : "task.subtask_reopened",
        entity: "task",
        id: task.id,
        after: { subtask: after.title },
        payload,
      });
    if (after.title !== before.title)
      ctx.record({
        event: "task.subtask_renamed",
        entity: "task",
        id: task.id,
        before: { subtask: before.title },
        after: { subtask: after.title },
        payload,
      });
    ctx.unchanged();
    return subtaskIn(await fetchSubtasks(ctx, task.id), before.id);
  },
});
