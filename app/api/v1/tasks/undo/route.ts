import { route } from "@/lib/core/adapters/route";
import { undoTaskChanges } from "@/lib/tasks/commands/undo-task-changes";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(undoTaskChanges);
