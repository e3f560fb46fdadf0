import "server-only";
import { exportAct } from "@/lib/inventory/acts/queries/export-act";

export const actsOperations = [exportAct];
