import { route } from "@/lib/core/adapters/route";
import { updateSubtask } from "@/lib/tasks/subtasks/commands/update-subtask";
import { deleteSubtask } from "@/lib/tasks/subtasks/commands/delete-subtask";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(updateSubtask, deleteSubtask);
