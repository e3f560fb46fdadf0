import { route } from "@/lib/core/adapters/route";
import { listWebhookDeliveries } from "@/lib/webhooks/deliveries/queries/list-webhook-deliveries";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listWebhookDeliveries);
