import { route } from "@/lib/core/adapters/route";
import { markAllRead } from "@/lib/notifications/commands/mark-all-read";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(markAllRead);
