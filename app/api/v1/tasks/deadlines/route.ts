import { route } from "@/lib/core/adapters/route";
import { listDeadlines } from "@/lib/tasks/queries/list-deadlines";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listDeadlines);
