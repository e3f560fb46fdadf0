"use server";

import { action } from "@/lib/core/adapters/action";
import type { Action } from "@/lib/core/result";
import { createTask } from "@/lib/tasks/commands/create-task";
import { deleteTask } from "@/lib/tasks/commands/delete-task";
import { restoreTask } from "@/lib/tasks/commands/restore-task";
import { setTaskStatus } from "@/lib/tasks/commands/set-task-status";
import { undoTaskChanges } from "@/lib/tasks/commands/undo-task-changes";
import { updateTask } from "@/lib/tasks/commands/update-task";
import { composeForm } from "@/lib/tasks/forms/rules";
import type { Task } from "@/lib/tasks/schema";

const create = action(createTask);
const update = action(updateTask);

export const createTaskAction: Action<Task> = async (_previous, given, key) => create(null, composeForm(given), key);
export const updateTaskAction: Action<Task> = async (_previous, given, key) => update(null, composeForm(given), key);
export const setTaskStatusAction = action(setTaskStatus);
export const deleteTaskAction = action(deleteTask);
export const restoreTaskAction = action(restoreTask);
export const undoTaskChangesAction = action(undoTaskChanges);
