import { route } from "@/lib/core/adapters/route";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(moveItem);
