import "server-only";
import { and, desc, gt } from "drizzle-orm";
import { notifications } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { countOwn, notificationColumns, ownNotifications } from "@/lib/notifications/rows";
import { Followed, FollowInput } from "@/lib/notifications/schema";

export const followNews = defineQuery({
  name: "notifications.followNews",
  permission: "person",
  summary: "One's notifications since a moment, the oldest first, and the counts as they are now",
  input: FollowInput,
  output: Followed,
  async handler(ctx, { since }) {
    // Of too many the newest: who asks again looks back a little, and has had the others.
    const fresh = await ctx.tx
      .select(notificationColumns)
      .from(notifications)
      .where(and(ownNotifications(ctx), gt(notifications.created_at, since)))
      .orderBy(desc(notifications.created_at), desc(notifications.id))
      .limit(200);
    return { notifications: fresh.toReversed(), unread: await countOwn(ctx) };
  },
});
