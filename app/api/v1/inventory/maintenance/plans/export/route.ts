import { route } from "@/lib/core/adapters/route";
import { exportPlans } from "@/lib/inventory/exports/queries/export-plans";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportPlans);
