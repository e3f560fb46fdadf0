import "server-only";
import { sql } from "drizzle-orm";
import { webhookDeliveries } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { fetchDelivery } from "@/lib/webhooks/deliveries/rows";
import { DeliveryId, WebhookDelivery } from "@/lib/webhooks/deliveries/schema";

export const replayDelivery = defineCommand({
  name: "webhooks.replayDelivery",
  permission: "webhook:manage",
  summary: "Send an event again, whatever came of it before",
  input: DeliveryId,
  output: WebhookDelivery,
  http: { method: "POST", path: "/webhooks/{id}/deliveries/{delivery_id}/replay", status: 201, address: null },
  async handler(ctx, input) {
    const of = await fetchDelivery(ctx, input.id, input.delivery_id);
    const id = newId();
    await ctx.tx.insert(webhookDeliveries).values({
      id,
      theatre_id: ctx.theatreId,
      webhook_id: of.webhook_id,
      event_id: of.event_id,
      topic: of.topic,
      payload: of.payload,
      replays_id: of.replays_id ?? of.id,
      due_at: sql`now()`,
    });
    ctx.record({ event: "webhook.replayed", entity: "webhook", id: input.id, payload: { delivery_id: id, topic: of.topic } });
    return fetchDelivery(ctx, input.id, id);
  },
});
