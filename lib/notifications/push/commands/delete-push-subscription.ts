import "server-only";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { pushSubscriptions } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { fetchSubscription, ownSubscriptions } from "@/lib/notifications/push/rows";
import { PushSubscriptionId } from "@/lib/notifications/push/schema";

export const deletePushSubscription = defineCommand({
  name: "notifications.deletePushSubscription",
  permission: "person",
  summary: "Have a browser told no more",
  input: PushSubscriptionId,
  output: z.object({}),
  http: { method: "DELETE", path: "/notifications/push-subscriptions/{id}", status: 204 },
  async handler(ctx, input) {
    const before = await fetchSubscription(ctx, input.id);
    await ctx.tx.delete(pushSubscriptions).where(and(ownSubscriptions(ctx), eq(pushSubscriptions.id, before.id)));
    ctx.record({ event: "push.unsubscribed", entity: "user", id: ctx.actor.user_id ?? "", before: { device: before.device } });
    return {};
  },
});
