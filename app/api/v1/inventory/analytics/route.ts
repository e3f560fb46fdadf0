import { route } from "@/lib/core/adapters/route";
import { getAnalytics } from "@/lib/inventory/analytics/queries/get-analytics";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getAnalytics);
