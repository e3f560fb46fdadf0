import { route } from "@/lib/core/adapters/route";
import { retryFailures } from "@/lib/admin/jobs/commands/retry-failures";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(retryFailures);
