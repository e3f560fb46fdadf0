import "server-only";
import { resolveCode } from "@/lib/inventory/scan/queries/resolve-code";

export const scanOperations = [resolveCode];
