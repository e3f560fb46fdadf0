import "server-only";
import { sql } from "drizzle-orm";
import { webhookDeliveries } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { fetchDelivery } from "@/lib/webhooks/deliveries/rows";
import { SendPingInput, WebhookDelivery } from "@/lib/webhooks/deliveries/schema";
import { fetchWebhook } from "@/lib/webhooks/rows";

export const sendPing = defineCommand({
  name: "webhooks.sendPing",
  permission: "webhook:manage",
  summary: "Send a webhook an event of its own, to see whether it arrives",
  input: SendPingInput,
  output: WebhookDelivery,
  http: { method: "POST", path: "/webhooks/{id}/ping", status: 201, address: null },
  async handler(ctx, input) {
    const webhook = await fetchWebhook(ctx, input.id);
    const [id, eventId] = [newId(), newId()];
    await ctx.tx.insert(webhookDeliveries).values({
      id,
      theatre_id: ctx.theatreId,
      webhook_id: webhook.id,
      event_id: eventId,
      topic: "webhook.ping",
      payload: { id: eventId, topic: "webhook.ping", theatre_id: ctx.theatreId, occurred_at: ctx.now.toISOString(), data: {} },
      due_at: sql`now()`,
    });
    ctx.record({ event: "webhook.pinged", entity: "webhook", id: webhook.id, payload: { delivery_id: id } });
    return fetchDelivery(ctx, webhook.id, id);
  },
});
