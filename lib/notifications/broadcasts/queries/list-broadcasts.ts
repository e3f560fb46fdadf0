import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { broadcasts, users } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { broadcastColumns, visibleBroadcasts } from "@/lib/notifications/broadcasts/rows";
import { BroadcastList, ListBroadcastsInput } from "@/lib/notifications/broadcasts/schema";

const keys: SortKey[] = [{ name: "created_at", expression: sql`${broadcasts.created_at}`, type: "timestamptz" }];
const idKey: SortKey = { name: "id", expression: sql`${broadcasts.id}`, type: "uuid" };

export const listBroadcasts = defineQuery({
  name: "notifications.listBroadcasts",
  permission: "notification:broadcast",
  summary: "What was written to many, with how many have read and acknowledged it",
  input: ListBroadcastsInput,
  output: BroadcastList,
  http: { method: "GET", path: "/notifications/broadcasts" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "-created_at", cursor: input.cursor }, keys, idKey);
    const where = visibleBroadcasts(ctx);
    const [rows, [count]] = await Promise.all([
      ctx.tx
        .select({ ...broadcastColumns, walk_position: steps.position })
        .from(broadcasts)
        .innerJoin(users, eq(users.id, broadcasts.created_by_id))
        .where(and(where, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(broadcasts)
        .where(where),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
