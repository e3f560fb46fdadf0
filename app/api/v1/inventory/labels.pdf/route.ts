import { route } from "@/lib/core/adapters/route";
import { exportLabels } from "@/lib/inventory/labels/queries/export-labels";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportLabels);
