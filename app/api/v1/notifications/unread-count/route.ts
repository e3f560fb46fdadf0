import { route } from "@/lib/core/adapters/route";
import { countUnread } from "@/lib/notifications/queries/count-unread";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(countUnread);
