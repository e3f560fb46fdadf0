import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { notifications } from "@/db/schema";
import { announceInbox } from "@/lib/core/live";
import { defineCommand } from "@/lib/core/operation";
import { countOwn, ownNotifications } from "@/lib/notifications/rows";
import { ReadAllInput, UnreadCount } from "@/lib/notifications/schema";

export const markAllRead = defineCommand({
  name: "notifications.markAllRead",
  permission: "person",
  summary: "Note that one has read all notifications, or all of a kind",
  input: ReadAllInput,
  output: UnreadCount,
  http: { method: "PUT", path: "/notifications/read-all" },
  async handler(ctx, input) {
    ctx.unchanged();
    await ctx.tx
      .update(notifications)
      .set({ is_read: true, read_at: sql`now()` })
      .where(and(ownNotifications(ctx), eq(notifications.is_read, false), input.type ? eq(notifications.type, input.type) : undefined));
    await announceInbox(ctx.tx, ctx.theatreId, [ctx.actor.user_id ?? ""]);
    return countOwn(ctx);
  },
});
