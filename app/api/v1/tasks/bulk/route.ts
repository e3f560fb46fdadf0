import { route } from "@/lib/core/adapters/route";
import { editTasks } from "@/lib/tasks/commands/edit-tasks";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(editTasks);
