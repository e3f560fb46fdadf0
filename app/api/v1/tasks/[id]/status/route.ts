import { route } from "@/lib/core/adapters/route";
import { setTaskStatus } from "@/lib/tasks/commands/set-task-status";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(setTaskStatus);
