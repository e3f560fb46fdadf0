import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchTask } from "@/lib/tasks/rows";
import { fetchSubtasks } from "@/lib/tasks/subtasks/rows";
import { ListSubtasksInput, SubtaskList } from "@/lib/tasks/subtasks/schema";

export const listSubtasks = defineQuery({
  name: "tasks.listSubtasks",
  permission: "task:read",
  summary: "Subtasks of a task, in their order",
  input: ListSubtasksInput,
  output: SubtaskList,
  http: { method: "GET", path: "/tasks/{id}/subtasks" },
  async handler(ctx, input) {
    await fetchTask(ctx, input.id, { isDeleted: true });
    return { items: await fetchSubtasks(ctx, input.id) };
  },
});
