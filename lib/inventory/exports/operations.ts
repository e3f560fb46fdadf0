import "server-only";
import { exportCategories } from "@/lib/inventory/exports/queries/export-categories";
import { exportItems } from "@/lib/inventory/exports/queries/export-items";
import { exportLocations } from "@/lib/inventory/exports/queries/export-locations";
import { exportMovements } from "@/lib/inventory/exports/queries/export-movements";

export const exportsOperations = [exportItems, exportMovements, exportCategories, exportLocations];
