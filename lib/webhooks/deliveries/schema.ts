import { z } from "zod";
import { id, instant } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";

export const deliveryStatuses = ["waiting", "delivered", "failed", "dead"] as const;

export const WebhookDelivery = z
  .object({
    id,
    webhook_id: id,
    event_id: id,
    topic: z.string(),
    payload: z.record(z.string(), z.unknown()),
    status: z.enum(deliveryStatuses),
    attempt: z.number().int(),
    due_at: instant,
    response_status: z.number().int().nullable(),
    response: z.string().nullable(),
    duration_ms: z.number().int().nullable(),
    last_error: z.string().nullable(),
    delivered_at: instant.nullable(),
    replays_id: id.nullable(),
    created_at: instant,
    updated_at: instant,
  })
  .meta({ id: "WebhookDelivery" });
export type WebhookDelivery = z.output<typeof WebhookDelivery>;
export const WebhookDeliveryList = listOf(WebhookDelivery).meta({ id: "WebhookDeliveryList" });

export const ListWebhookDeliveriesInput = z.strictObject({ id, ...PageInput, status: z.enum(deliveryStatuses).optional() });
export const DeliveryId = z.strictObject({ id, delivery_id: id });
export const SendPingInput = z.strictObject({ id });
export const DeliverResult = z.object({ delivered: z.number().int(), failed: z.number().int() });
