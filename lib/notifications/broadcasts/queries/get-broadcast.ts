import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { broadcasts, notifications, users } from "@/db/schema";
import { notFound } from "@/lib/core/errors";
import { defineQuery } from "@/lib/core/operation";
import { broadcastColumns, visibleBroadcasts } from "@/lib/notifications/broadcasts/rows";
import { BroadcastDetails, BroadcastId } from "@/lib/notifications/broadcasts/schema";

export const getBroadcast = defineQuery({
  name: "notifications.getBroadcast",
  permission: "notification:broadcast",
  summary: "What was written to many, with each who got it",
  input: BroadcastId,
  output: BroadcastDetails,
  http: { method: "GET", path: "/notifications/broadcasts/{id}" },
  async handler(ctx, input) {
    const [found] = await ctx.tx
      .select(broadcastColumns)
      .from(broadcasts)
      .innerJoin(users, eq(users.id, broadcasts.created_by_id))
      .where(and(visibleBroadcasts(ctx), eq(broadcasts.id, input.id)));
    if (!found) throw notFound();
    const readers = await ctx.tx
      .select({
        id: users.id,
        first_name: users.first_name,
        last_name: users.last_name,
        read_at: notifications.read_at,
        acknowledged_at: notifications.acknowledged_at,
      })
      .from(users)
      .innerJoin(notifications, and(eq(notifications.user_id, users.id), eq(notifications.dedupe_key, `broadcast:${input.id}`)))
      .where(eq(users.theatre_id, ctx.theatreId))
      .orderBy(
        sql`${notifications.acknowledged_at} nulls first, ${notifications.read_at} nulls first`,
        asc(users.last_name),
        asc(users.first_name),
      )
      .limit(2000);
    return { ...found, readers };
  },
});
