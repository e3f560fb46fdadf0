import { route } from "@/lib/core/adapters/route";
import { listTaskActivity } from "@/lib/tasks/queries/list-task-activity";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listTaskActivity);
