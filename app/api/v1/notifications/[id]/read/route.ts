import { route } from "@/lib/core/adapters/route";
import { markRead } from "@/lib/notifications/commands/mark-read";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(markRead);
