import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { notifications } from "@/db/schema";
import { announceInbox } from "@/lib/core/live";
import { defineCommand } from "@/lib/core/operation";
import { fetchOwn, ownNotifications } from "@/lib/notifications/rows";
import { Notification, NotificationId } from "@/lib/notifications/schema";

export const markRead = defineCommand({
  name: "notifications.markRead",
  permission: "person",
  summary: "Note that one has read a notification",
  input: NotificationId,
  output: Notification,
  http: { method: "PUT", path: "/notifications/{id}/read" },
  async handler(ctx, input) {
    const before = await fetchOwn(ctx, input.id);
    // What a person reads is nobody's business: neither the audit log nor subscribers hear of it.
    ctx.unchanged();
    if (before.is_read) return before;
    await ctx.tx
      .update(notifications)
      .set({ is_read: true, read_at: sql`now()` })
      .where(and(ownNotifications(ctx), eq(notifications.id, input.id)));
    await announceInbox(ctx.tx, ctx.theatreId, [ctx.actor.user_id ?? ""]);
    return fetchOwn(ctx, input.id);
  },
});
