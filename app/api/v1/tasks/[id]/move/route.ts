import { route } from "@/lib/core/adapters/route";
import { moveTask } from "@/lib/tasks/commands/move-task";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(moveTask);
