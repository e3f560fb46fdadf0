import "server-only";
import { and, asc, gt } from "drizzle-orm";
import { notifications } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { countOwn, notificationColumns, ownNotifications } from "@/lib/notifications/rows";
import { FollowInput, News } from "@/lib/notifications/schema";

export const followNews = defineQuery({
  name: "notifications.followNews",
  permission: "person",
  summary: "One's notifications since a moment, the oldest first, and the counts as they are now",
  input: FollowInput,
  output: News,
  async handler(ctx, { since }) {
    const fresh = await ctx.tx
      .select(notificationColumns)
      .from(notifications)
      .where(and(ownNotifications(ctx), gt(notifications.created_at, since)))
      .orderBy(asc(notifications.created_at), asc(notifications.id))
      .limit(200);
    return { notifications: fresh, unread: await countOwn(ctx) };
  },
});
