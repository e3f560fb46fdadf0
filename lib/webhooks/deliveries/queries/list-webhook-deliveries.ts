import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { webhookDeliveries } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { deliveryColumns } from "@/lib/webhooks/deliveries/rows";
import { ListWebhookDeliveriesInput, WebhookDeliveryList } from "@/lib/webhooks/deliveries/schema";
import { fetchWebhook } from "@/lib/webhooks/rows";

const keys: SortKey[] = [{ name: "created_at", expression: sql`${webhookDeliveries.created_at}`, type: "timestamptz" }];
const idKey: SortKey = { name: "id", expression: sql`${webhookDeliveries.id}`, type: "uuid" };

export const listWebhookDeliveries = defineQuery({
  name: "webhooks.listWebhookDeliveries",
  permission: "webhook:read",
  summary: "Log of a webhook, the newest first: what was sent, when, and what was answered",
  input: ListWebhookDeliveriesInput,
  output: WebhookDeliveryList,
  http: { method: "GET", path: "/webhooks/{id}/deliveries" },
  async handler(ctx, input) {
    const webhook = await fetchWebhook(ctx, input.id);
    const steps = walk({ sort: input.sort ?? "-created_at", cursor: input.cursor }, keys, idKey);
    const where = and(
      eq(webhookDeliveries.theatre_id, ctx.theatreId),
      eq(webhookDeliveries.webhook_id, webhook.id),
      input.status ? eq(webhookDeliveries.status, input.status) : undefined,
    );
    const [rows, [count]] = await Promise.all([
      ctx.tx
        .select({ ...deliveryColumns, walk_position: steps.position })
        .from(webhookDeliveries)
        .where(and(where, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(webhookDeliveries)
        .where(where),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
