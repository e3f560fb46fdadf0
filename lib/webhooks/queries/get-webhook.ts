import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchWebhook } from "@/lib/webhooks/rows";
import { Webhook, WebhookId } from "@/lib/webhooks/schema";

export const getWebhook = defineQuery({
  name: "webhooks.getWebhook",
  permission: "webhook:read",
  summary: "A webhook, without its secret",
  input: WebhookId,
  output: Webhook,
  http: { method: "GET", path: "/webhooks/{id}" },
  handler: (ctx, input) => fetchWebhook(ctx, input.id),
});
