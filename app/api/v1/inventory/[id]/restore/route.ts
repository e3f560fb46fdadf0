import { route } from "@/lib/core/adapters/route";
import { restoreItem } from "@/lib/inventory/commands/restore-item";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(restoreItem);
