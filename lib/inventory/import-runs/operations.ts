import "server-only";
import { executeImportPart } from "@/lib/inventory/import-runs/commands/execute-import-part";
import { retryImportRuns } from "@/lib/inventory/import-runs/commands/retry-import-runs";
import { stopImportRun } from "@/lib/inventory/import-runs/commands/stop-import-run";
import { getImportRun } from "@/lib/inventory/import-runs/queries/get-import-run";

export const importRunsOperations = [getImportRun, stopImportRun, executeImportPart, retryImportRuns];
