import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { notifications } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { notificationColumns, ownNotifications } from "@/lib/notifications/rows";
import { ListNotificationsInput, NotificationList } from "@/lib/notifications/schema";

const keys: SortKey[] = [{ name: "created_at", expression: sql`${notifications.created_at}`, type: "timestamptz" }];
const idKey: SortKey = { name: "id", expression: sql`${notifications.id}`, type: "uuid" };

export const listNotifications = defineQuery({
  name: "notifications.listNotifications",
  permission: "person",
  summary: "One's own notifications, the newest first",
  input: ListNotificationsInput,
  output: NotificationList,
  http: { method: "GET", path: "/notifications" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "-created_at", cursor: input.cursor }, keys, idKey);
    const where = and(
      ownNotifications(ctx),
      input.unread === undefined ? undefined : eq(notifications.is_read, !input.unread),
      input.type ? eq(notifications.type, input.type) : undefined,
    );
    const [rows, [count]] = await Promise.all([
      ctx.tx
        .select({ ...notificationColumns, walk_position: steps.position })
        .from(notifications)
        .where(and(where, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(notifications)
        .where(where),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
