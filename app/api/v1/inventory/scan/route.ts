import { route } from "@/lib/core/adapters/route";
import { resolveCode } from "@/lib/inventory/scan/queries/resolve-code";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(resolveCode);
