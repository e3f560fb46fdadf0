import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { notifications } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { announceInbox } from "@/lib/core/live";
import { defineCommand } from "@/lib/core/operation";
import { fetchOwn, ownNotifications } from "@/lib/notifications/rows";
import { Notification, NotificationId } from "@/lib/notifications/schema";

export const acknowledgeNotification = defineCommand({
  name: "notifications.acknowledgeNotification",
  permission: "person",
  summary: "Acknowledge an urgent notification; whoever sent it sees that",
  input: NotificationId,
  output: Notification,
  http: { method: "PUT", path: "/notifications/{id}/acknowledge" },
  async handler(ctx, input) {
    const before = await fetchOwn(ctx, input.id);
    if (!before.is_urgent) throw new AppError("CONFLICT", "notifications.not_urgent");
    if (before.acknowledged_at) {
      ctx.unchanged();
      return before;
    }
    await ctx.tx
      .update(notifications)
      .set({ acknowledged_at: sql`now()`, is_read: true, read_at: sql`coalesce(read_at, now())` })
      .where(and(ownNotifications(ctx), eq(notifications.id, input.id)));
    const after = await fetchOwn(ctx, input.id);
    ctx.record({ event: "notification.acknowledged", entity: "notification", id: input.id, after: { title: after.title } });
    await announceInbox(ctx.tx, ctx.theatreId, [ctx.actor.user_id ?? ""]);
    return after;
  },
});
