"use server";

import { action } from "@/lib/core/adapters/action";
import { stopImportRun } from "@/lib/inventory/import-runs/commands/stop-import-run";
import { getImportRun } from "@/lib/inventory/import-runs/queries/get-import-run";

export const getImportRunAction = action(getImportRun);
export const stopImportRunAction = action(stopImportRun);
