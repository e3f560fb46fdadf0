import "server-only";
import { retryFailures } from "@/lib/admin/jobs/commands/retry-failures";
import { listFailures } from "@/lib/admin/jobs/queries/list-failures";

export const jobsOperations = [listFailures, retryFailures];
