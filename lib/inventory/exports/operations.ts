import "server-only";
import { exportBatches } from "@/lib/inventory/exports/queries/export-batches";
import { exportCategories } from "@/lib/inventory/exports/queries/export-categories";
import { exportDueMaintenance } from "@/lib/inventory/exports/queries/export-due-maintenance";
import { exportItems } from "@/lib/inventory/exports/queries/export-items";
import { exportKits } from "@/lib/inventory/exports/queries/export-kits";
import { exportLocations } from "@/lib/inventory/exports/queries/export-locations";
import { exportMovements } from "@/lib/inventory/exports/queries/export-movements";
import { exportPlans } from "@/lib/inventory/exports/queries/export-plans";
import { exportRecords } from "@/lib/inventory/exports/queries/export-records";
import { exportRepairs } from "@/lib/inventory/exports/queries/export-repairs";
import { exportStocktakeLines } from "@/lib/inventory/exports/queries/export-stocktake-lines";
import { exportStocktakes } from "@/lib/inventory/exports/queries/export-stocktakes";

export const exportsOperations = [
  exportItems,
  exportMovements,
  exportBatches,
  exportCategories,
  exportLocations,
  exportKits,
  exportStocktakes,
  exportStocktakeLines,
  exportRepairs,
  exportDueMaintenance,
  exportPlans,
  exportRecords,
];
