import "server-only";
import { and, eq } from "drizzle-orm";
import { notifications } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { announceInbox } from "@/lib/core/live";
import { defineCommand } from "@/lib/core/operation";
import { fetchOwn, ownNotifications } from "@/lib/notifications/rows";
import { Nothing, NotificationId } from "@/lib/notifications/schema";

export const deleteNotification = defineCommand({
  name: "notifications.deleteNotification",
  permission: "person",
  summary: "Throw a notification of one's own away; an urgent one after it is acknowledged",
  input: NotificationId,
  output: Nothing,
  http: { method: "DELETE", path: "/notifications/{id}", status: 204 },
  async handler(ctx, input) {
    const before = await fetchOwn(ctx, input.id);
    if (before.is_urgent && !before.acknowledged_at) throw new AppError("CONFLICT", "notifications.acknowledge_first");
    ctx.unchanged();
    await ctx.tx.delete(notifications).where(and(ownNotifications(ctx), eq(notifications.id, input.id)));
    await announceInbox(ctx.tx, ctx.theatreId, [ctx.actor.user_id ?? ""]);
    return null;
  },
});
