import { route } from "@/lib/core/adapters/route";
import { listNotifications } from "@/lib/notifications/queries/list-notifications";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listNotifications);
