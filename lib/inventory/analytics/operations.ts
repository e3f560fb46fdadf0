import "server-only";
import { getAnalytics } from "@/lib/inventory/analytics/queries/get-analytics";

export const analyticsOperations = [getAnalytics];
