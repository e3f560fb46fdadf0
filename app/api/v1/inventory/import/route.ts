import { route } from "@/lib/core/adapters/route";
import { importItems } from "@/lib/inventory/commands/import-items";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(importItems);
