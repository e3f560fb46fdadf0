import { route } from "@/lib/core/adapters/route";
import { exportStocktakeLines } from "@/lib/inventory/exports/queries/export-stocktake-lines";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportStocktakeLines);
