import { route } from "@/lib/core/adapters/route";
import { startBulkRun } from "@/lib/inventory/bulk/commands/start-bulk-run";
import { listBulkRuns } from "@/lib/inventory/bulk/queries/list-bulk-runs";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listBulkRuns, startBulkRun);
