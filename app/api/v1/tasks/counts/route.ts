import { route } from "@/lib/core/adapters/route";
import { countTasks } from "@/lib/tasks/queries/count-tasks";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(countTasks);
