import { route } from "@/lib/core/adapters/route";
import { exportStocktakes } from "@/lib/inventory/exports/queries/export-stocktakes";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportStocktakes);
