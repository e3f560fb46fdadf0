import { route } from "@/lib/core/adapters/route";
import { stopBulkRun } from "@/lib/inventory/bulk/commands/stop-bulk-run";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(stopBulkRun);
