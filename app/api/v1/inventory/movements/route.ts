import { route } from "@/lib/core/adapters/route";
import { moveItems } from "@/lib/inventory/movements/commands/move-items";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(moveItems);
