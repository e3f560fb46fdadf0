"use server";

import { action } from "@/lib/core/adapters/action";
import { editTasks } from "@/lib/tasks/commands/edit-tasks";
import { moveTask } from "@/lib/tasks/commands/move-task";
import { setTaskStatus } from "@/lib/tasks/commands/set-task-status";
import { undoTaskChanges } from "@/lib/tasks/commands/undo-task-changes";
import { updateTask } from "@/lib/tasks/commands/update-task";

export const moveTaskAction = action(moveTask);
export const setTaskStatusAction = action(setTaskStatus);
export const updateTaskAction = action(updateTask);
export const editTasksAction = action(editTasks);
export const undoTaskChangesAction = action(undoTaskChanges);
