"use server";

import { action } from "@/lib/core/adapters/action";
import { createComment } from "@/lib/tasks/comments/commands/create-comment";
import { deleteComment } from "@/lib/tasks/comments/commands/delete-comment";
import { updateComment } from "@/lib/tasks/comments/commands/update-comment";

export const createCommentAction = action(createComment);
export const updateCommentAction = action(updateComment);
export const deleteCommentAction = action(deleteComment);
