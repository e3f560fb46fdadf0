import { route } from "@/lib/core/adapters/route";
import { undoBulkRun } from "@/lib/inventory/bulk/commands/undo-bulk-run";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(undoBulkRun);
