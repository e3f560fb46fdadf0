import "server-only";
import { executeBulkChunk } from "@/lib/inventory/bulk/commands/execute-bulk-chunk";
import { retryBulkRuns } from "@/lib/inventory/bulk/commands/retry-bulk-runs";
import { startBulkRun } from "@/lib/inventory/bulk/commands/start-bulk-run";
import { stopBulkRun } from "@/lib/inventory/bulk/commands/stop-bulk-run";
import { undoBulkRun } from "@/lib/inventory/bulk/commands/undo-bulk-run";
import { getBulkChoices } from "@/lib/inventory/bulk/queries/get-bulk-choices";
import { getBulkRun } from "@/lib/inventory/bulk/queries/get-bulk-run";
import { listBulkRuns } from "@/lib/inventory/bulk/queries/list-bulk-runs";

export const bulkOperations = [
  startBulkRun,
  getBulkChoices,
  getBulkRun,
  listBulkRuns,
  stopBulkRun,
  undoBulkRun,
  executeBulkChunk,
  retryBulkRuns,
];
