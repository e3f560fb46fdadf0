import { route } from "@/lib/core/adapters/route";
import { restoreTask } from "@/lib/tasks/commands/restore-task";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(restoreTask);
