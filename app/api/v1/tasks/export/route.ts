import { route } from "@/lib/core/adapters/route";
import { exportTasks } from "@/lib/tasks/exports/queries/export-tasks";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportTasks);
