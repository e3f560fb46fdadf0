import { route } from "@/lib/core/adapters/route";
import { listTasks } from "@/lib/tasks/queries/list-tasks";
import { createTask } from "@/lib/tasks/commands/create-task";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listTasks, createTask);
