import { route } from "@/lib/core/adapters/route";
import { listBoard } from "@/lib/tasks/queries/list-board";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listBoard);
