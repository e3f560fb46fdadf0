import "server-only";
import { eq } from "drizzle-orm";
import { pushSubscriptions } from "@/db/schema";
import { AppError, invalid } from "@/lib/core/errors";
import { PrivateAddressError, requirePublicUrl } from "@/lib/core/http/public-post";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { pushColumns } from "@/lib/notifications/push/rows";
import { CreatePushSubscriptionInput, PushSubscription } from "@/lib/notifications/push/schema";

/** A push service is somewhere outside; an address of the house is none. */
function requirePushService(endpoint: string): void {
  try {
    requirePublicUrl(new URL(endpoint));
  } catch (error) {
    if (error instanceof PrivateAddressError) throw invalid({ endpoint: "push.no_push_service" });
    throw error;
  }
}

/** A browser has one subscription: who allows it there last gets what comes. */
export const createPushSubscription = defineCommand({
  name: "notifications.createPushSubscription",
  permission: "person",
  summary: "Have this browser told by web push",
  input: CreatePushSubscriptionInput,
  output: PushSubscription,
  http: { method: "POST", path: "/notifications/push-subscriptions", status: 201, address: null },
  async handler(ctx, { endpoint, keys }) {
    const { user_id: userId } = ctx.actor;
    if (!userId) throw new AppError("UNAUTHORIZED");
    requirePushService(endpoint);
    await ctx.tx.delete(pushSubscriptions).where(eq(pushSubscriptions.endpoint, endpoint));
    const [made] = await ctx.tx
      .insert(pushSubscriptions)
      .values({ id: newId(), theatre_id: ctx.theatreId, user_id: userId, endpoint, ...keys, device: ctx.caller.device })
      .returning(pushColumns);
    if (!made) throw new Error("the subscription was not kept");
    ctx.record({ event: "push.subscribed", entity: "user", id: userId, after: { device: made.device } });
    return made;
  },
});
