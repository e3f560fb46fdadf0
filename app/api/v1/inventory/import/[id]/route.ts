import { route } from "@/lib/core/adapters/route";
import { getImportRun } from "@/lib/inventory/import-runs/queries/get-import-run";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getImportRun);
