import { route } from "@/lib/core/adapters/route";
import { stopImportRun } from "@/lib/inventory/import-runs/commands/stop-import-run";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(stopImportRun);
