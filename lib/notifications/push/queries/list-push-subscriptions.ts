import "server-only";
import { desc } from "drizzle-orm";
import { z } from "zod";
import { pushSubscriptions } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { vapidKeys } from "@/lib/core/push";
import { ownSubscriptions, pushColumns } from "@/lib/notifications/push/rows";
import { PushSubscriptions } from "@/lib/notifications/push/schema";

export const listPushSubscriptions = defineQuery({
  name: "notifications.listPushSubscriptions",
  permission: "person",
  summary: "One's own browsers that are told by web push, and the key with which another joins them",
  input: z.strictObject({}),
  output: PushSubscriptions,
  http: { method: "GET", path: "/notifications/push-subscriptions" },
  async handler(ctx) {
    const [{ publicKey }, items] = await Promise.all([
      vapidKeys(),
      ctx.tx.select(pushColumns).from(pushSubscriptions).where(ownSubscriptions(ctx)).orderBy(desc(pushSubscriptions.created_at)),
    ]);
    return { public_key: publicKey, items };
  },
});
