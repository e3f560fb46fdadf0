import "server-only";
import { createWebhook } from "@/lib/webhooks/commands/create-webhook";
import { deleteWebhook } from "@/lib/webhooks/commands/delete-webhook";
import { rotateSecret } from "@/lib/webhooks/commands/rotate-secret";
import { updateWebhook } from "@/lib/webhooks/commands/update-webhook";
import { deliverWebhooks } from "@/lib/webhooks/deliveries/commands/deliver-webhooks";
import { fanOutEvents } from "@/lib/webhooks/deliveries/commands/fan-out-events";
import { replayDelivery } from "@/lib/webhooks/deliveries/commands/replay-delivery";
import { sendPing } from "@/lib/webhooks/deliveries/commands/send-ping";
import { listWebhookDeliveries } from "@/lib/webhooks/deliveries/queries/list-webhook-deliveries";
import { getWebhook } from "@/lib/webhooks/queries/get-webhook";
import { listWebhooks } from "@/lib/webhooks/queries/list-webhooks";

/** In the order in which the worker runs those that follow changes. */
export const webhooksOperations = [
  listWebhooks,
  getWebhook,
  createWebhook,
  updateWebhook,
  deleteWebhook,
  rotateSecret,
  listWebhookDeliveries,
  replayDelivery,
  sendPing,
  fanOutEvents,
  deliverWebhooks,
];
