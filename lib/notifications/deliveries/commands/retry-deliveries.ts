import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { notificationDeliveries } from "@/db/schema";
import { notFound } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { runLater } from "@/lib/core/queue";
import { deliverDue } from "@/lib/notifications/deliveries/commands/deliver-due";
import { RetryDeliveriesInput, Retried } from "@/lib/notifications/deliveries/schema";

export const retryDeliveries = defineCommand({
  name: "notifications.retryDeliveries",
  permission: "settings:manage",
  summary: "Have dead deliveries tried again, under the message ids that they had",
  input: RetryDeliveriesInput,
  output: Retried,
  async handler(ctx, { id: deliveryId }) {
    const { id, theatre_id, status } = notificationDeliveries;
    const rows = await ctx.tx
      .update(notificationDeliveries)
      .set({ status: "waiting", attempts: 0, due_at: sql`now()` })
      .where(and(eq(theatre_id, ctx.theatreId), eq(status, "dead"), deliveryId ? eq(id, deliveryId) : undefined))
      .returning({ id });
    if (deliveryId && rows.length === 0) throw notFound();
    if (rows.length === 0) ctx.unchanged();
    for (const row of rows) ctx.record({ event: "delivery.retried", entity: "delivery", id: row.id });
    if (rows.length > 0) await runLater(ctx, deliverDue, {}, { key: "notifications.deliverDue" });
    return { retried: rows.length };
  },
});
