import { route } from "@/lib/core/adapters/route";
import { reorderViews } from "@/lib/views/commands/reorder-views";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(reorderViews);
