"use server";

import { action } from "@/lib/core/adapters/action";
import { createPushSubscription } from "@/lib/notifications/push/commands/create-push-subscription";
import { deletePushSubscription } from "@/lib/notifications/push/commands/delete-push-subscription";

export const createPushSubscriptionAction = action(createPushSubscription);
export const deletePushSubscriptionAction = action(deletePushSubscription);
