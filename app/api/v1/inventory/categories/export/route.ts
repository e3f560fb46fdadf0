import { route } from "@/lib/core/adapters/route";
import { exportCategories } from "@/lib/inventory/exports/queries/export-categories";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportCategories);
