import { route } from "@/lib/core/adapters/route";
import { deleteNotification } from "@/lib/notifications/commands/delete-notification";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(deleteNotification);
