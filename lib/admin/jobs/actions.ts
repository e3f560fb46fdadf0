"use server";

import { retryFailures } from "@/lib/admin/jobs/commands/retry-failures";
import { action } from "@/lib/core/adapters/action";

export const retryFailuresAction = action(retryFailures);
