import { route } from "@/lib/core/adapters/route";
import { addWatcher } from "@/lib/tasks/watchers/commands/add-watcher";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(addWatcher);
