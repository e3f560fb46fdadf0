import { route } from "@/lib/core/adapters/route";
import { reverseBatch } from "@/lib/inventory/movements/commands/reverse-batch";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(reverseBatch);
