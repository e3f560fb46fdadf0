import { route } from "@/lib/core/adapters/route";
import { removeWatcher } from "@/lib/tasks/watchers/commands/remove-watcher";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(removeWatcher);
