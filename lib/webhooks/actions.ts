"use server";

import { action } from "@/lib/core/adapters/action";
import { createWebhook } from "@/lib/webhooks/commands/create-webhook";
import { deleteWebhook } from "@/lib/webhooks/commands/delete-webhook";
import { rotateSecret } from "@/lib/webhooks/commands/rotate-secret";
import { updateWebhook } from "@/lib/webhooks/commands/update-webhook";
import { replayDelivery } from "@/lib/webhooks/deliveries/commands/replay-delivery";
import { sendPing } from "@/lib/webhooks/deliveries/commands/send-ping";

export const createWebhookAction = action(createWebhook);
export const updateWebhookAction = action(updateWebhook);
export const deleteWebhookAction = action(deleteWebhook, { redirectTo: () => "/admin/webhooks" });
export const rotateSecretAction = action(rotateSecret);
export const replayDeliveryAction = action(replayDelivery);
export const sendPingAction = action(sendPing);
