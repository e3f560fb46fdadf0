import { route } from "@/lib/core/adapters/route";
import { exportRepairs } from "@/lib/inventory/exports/queries/export-repairs";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportRepairs);
