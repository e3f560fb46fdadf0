import { route } from "@/lib/core/adapters/route";
import { deletePushSubscription } from "@/lib/notifications/push/commands/delete-push-subscription";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(deletePushSubscription);
