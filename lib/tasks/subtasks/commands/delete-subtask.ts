import "server-only";
import { and, eq } from "drizzle-orm";
import { taskSubtasks } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { payloadOf } from "@/lib/tasks/changes/rows";
import { openSubtasks, subtaskIn } from "@/lib/tasks/subtasks/rows";
import { Subtask, SubtaskId } from "@/lib/tasks/subtasks/schema";

export const deleteSubtask = defineCommand({
  name: "tasks.deleteSubtask",
  permission: "task:execute",
  summary: "Take a subtask out of the list",
  input: SubtaskId,
  output: Subtask,
  http: { method: "DELETE", path: "/tasks/{id}/subtasks/{subtask_id}", status: 204 },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const { task, subtasks } = await openSubtasks(ctx, input.id);
    const before = subtaskIn(subtasks, input.subtask_id);
    await ctx.tx.delete(taskSubtasks).where(and(eq(taskSubtasks.theatre_id, ctx.theatreId), eq(taskSubtasks.id, before.id)));
    ctx.record({ event: "task.subtask_removed", entity: "task", id: task.id, before: { subtask: before.title }, payload: payloadOf(task) });
    return before;
  },
});
