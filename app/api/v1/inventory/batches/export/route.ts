import { route } from "@/lib/core/adapters/route";
import { exportBatches } from "@/lib/inventory/exports/queries/export-batches";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportBatches);
