import "server-only";
import { taskSubtasks } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { payloadOf } from "@/lib/tasks/changes/rows";
import { openSubtasks } from "@/lib/tasks/subtasks/rows";
import { CreateSubtaskInput, Subtask } from "@/lib/tasks/subtasks/schema";

const most = 200;

export const createSubtask = defineCommand({
  name: "tasks.createSubtask",
  permission: "task:execute",
  summary: "Add a subtask at the end of the list",
  input: CreateSubtaskInput,
  output: Subtask,
  http: { method: "POST", path: "/tasks/{id}/subtasks", status: 201, address: null },
  invalidates: () => ["tasks"],
  async handler(ctx, input) {
    const { task, subtasks } = await openSubtasks(ctx, input.id);
    if (subtasks.length >= most) throw new AppError("CONFLICT", "tasks.too_many_subtasks", {}, { count: most });
    const row = { id: newId(), title: input.title, sort_order: (subtasks.at(-1)?.sort_order ?? 0) + 1 };
    await ctx.tx.insert(taskSubtasks).values({ ...row, theatre_id: ctx.theatreId, task_id: input.id });
    ctx.record({ event: "task.subtask_added", entity: "task", id: input.id, after: { subtask: input.title }, payload: payloadOf(task) });
    return { ...row, is_completed: false, completed_at: null };
  },
});
