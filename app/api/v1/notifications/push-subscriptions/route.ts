import { route } from "@/lib/core/adapters/route";
import { createPushSubscription } from "@/lib/notifications/push/commands/create-push-subscription";
import { listPushSubscriptions } from "@/lib/notifications/push/queries/list-push-subscriptions";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listPushSubscriptions, createPushSubscription);
