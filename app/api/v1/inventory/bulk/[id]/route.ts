import { route } from "@/lib/core/adapters/route";
import { getBulkRun } from "@/lib/inventory/bulk/queries/get-bulk-run";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getBulkRun);
