"use server";

import { action } from "@/lib/core/adapters/action";
import { createSubtask } from "@/lib/tasks/subtasks/commands/create-subtask";
import { deleteSubtask } from "@/lib/tasks/subtasks/commands/delete-subtask";
import { updateSubtask } from "@/lib/tasks/subtasks/commands/update-subtask";

export const createSubtaskAction = action(createSubtask);
export const updateSubtaskAction = action(updateSubtask);
export const deleteSubtaskAction = action(deleteSubtask);
