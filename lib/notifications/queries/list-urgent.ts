import "server-only";
import { and, asc, isNull } from "drizzle-orm";
import { notifications } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { notificationColumns, ownNotifications } from "@/lib/notifications/rows";
import { CountInput, UrgentList } from "@/lib/notifications/schema";

export const listUrgent = defineQuery({
  name: "notifications.listUrgent",
  permission: "person",
  summary: "One's urgent notifications that wait to be acknowledged, the oldest first",
  input: CountInput,
  output: UrgentList,
  async handler(ctx) {
    const items = await ctx.tx
      .select(notificationColumns)
      .from(notifications)
      .where(and(ownNotifications(ctx), notifications.is_urgent, isNull(notifications.acknowledged_at)))
      .orderBy(asc(notifications.created_at))
      .limit(20);
    return { items };
  },
});
