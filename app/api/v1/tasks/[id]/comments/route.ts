import { route } from "@/lib/core/adapters/route";
import { listComments } from "@/lib/tasks/comments/queries/list-comments";
import { createComment } from "@/lib/tasks/comments/commands/create-comment";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listComments, createComment);
