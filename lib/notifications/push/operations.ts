import "server-only";
import { createPushSubscription } from "@/lib/notifications/push/commands/create-push-subscription";
import { deletePushSubscription } from "@/lib/notifications/push/commands/delete-push-subscription";
import { listPushSubscriptions } from "@/lib/notifications/push/queries/list-push-subscriptions";

export const pushOperations = [listPushSubscriptions, createPushSubscription, deletePushSubscription];
