"use server";

import { action } from "@/lib/core/adapters/action";
import { startBulkRun } from "@/lib/inventory/bulk/commands/start-bulk-run";
import { stopBulkRun } from "@/lib/inventory/bulk/commands/stop-bulk-run";
import { undoBulkRun } from "@/lib/inventory/bulk/commands/undo-bulk-run";
import { getBulkChoices } from "@/lib/inventory/bulk/queries/get-bulk-choices";
import { getBulkRun } from "@/lib/inventory/bulk/queries/get-bulk-run";

export const startBulkRunAction = action(startBulkRun);
export const getBulkChoicesAction = action(getBulkChoices);
export const getBulkRunAction = action(getBulkRun);
export const stopBulkRunAction = action(stopBulkRun);
export const undoBulkRunAction = action(undoBulkRun);
