import { route } from "@/lib/core/adapters/route";
import { acknowledgeNotification } from "@/lib/notifications/commands/acknowledge-notification";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(acknowledgeNotification);
