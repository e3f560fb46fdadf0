import { route } from "@/lib/core/adapters/route";
import { exportAct } from "@/lib/inventory/acts/queries/export-act";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportAct);
