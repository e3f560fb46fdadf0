import { route } from "@/lib/core/adapters/route";
import { listSubtasks } from "@/lib/tasks/subtasks/queries/list-subtasks";
import { createSubtask } from "@/lib/tasks/subtasks/commands/create-subtask";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listSubtasks, createSubtask);
