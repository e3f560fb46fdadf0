import { route } from "@/lib/core/adapters/route";
import { getTask } from "@/lib/tasks/queries/get-task";
import { updateTask } from "@/lib/tasks/commands/update-task";
import { deleteTask } from "@/lib/tasks/commands/delete-task";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getTask, updateTask, deleteTask);
