import { route } from "@/lib/core/adapters/route";
import { updateComment } from "@/lib/tasks/comments/commands/update-comment";
import { deleteComment } from "@/lib/tasks/comments/commands/delete-comment";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(updateComment, deleteComment);
