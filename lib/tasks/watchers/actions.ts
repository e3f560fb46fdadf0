"use server";

import { action } from "@/lib/core/adapters/action";
import { addWatcher } from "@/lib/tasks/watchers/commands/add-watcher";
import { removeWatcher } from "@/lib/tasks/watchers/commands/remove-watcher";

export const addWatcherAction = action(addWatcher);
export const removeWatcherAction = action(removeWatcher);
