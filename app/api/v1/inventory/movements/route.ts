import { route } from "@/lib/core/adapters/route";
import { moveItems } from "@/lib/inventory/movements/commands/move-items";
import { listMovements } from "@/lib/inventory/movements/queries/list-movements";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listMovements, moveItems);
