import { route } from "@/lib/core/adapters/route";
import { listFailures } from "@/lib/admin/jobs/queries/list-failures";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listFailures);
