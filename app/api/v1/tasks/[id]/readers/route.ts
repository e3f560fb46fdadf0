import { route } from "@/lib/core/adapters/route";
import { listReaders } from "@/lib/tasks/queries/list-readers";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listReaders);
