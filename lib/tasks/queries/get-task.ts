import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchTask } from "@/lib/tasks/rows";
import { Task, TaskId } from "@/lib/tasks/schema";

export const getTask = defineQuery({
  name: "tasks.getTask",
  permission: "task:read",
  summary: "One task with its watchers and what it was made from",
  input: TaskId,
  output: Task,
  http: { method: "GET", path: "/tasks/{id}" },
  handler: (ctx, input) => fetchTask(ctx, input.id, { isDeleted: true }),
});
