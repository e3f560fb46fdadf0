import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { savedViews } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { assertScope, selectViews, visibleViews } from "@/lib/views/rows";
import { ListViewsInput, type View, ViewList } from "@/lib/views/schema";

export const listViews = defineQuery({
  name: "views.listViews",
  permission: "person",
  summary: "Saved views of a list: one's own and the shared ones, in their order",
  input: ListViewsInput,
  output: ViewList,
  http: { method: "GET", path: "/views" },
  async handler(ctx, { scope, page, page_size: size }) {
    assertScope(ctx, scope);
    const where = and(visibleViews(ctx), eq(savedViews.scope, scope));
    const [rows, [count]] = await Promise.all([
      selectViews(ctx)
        .where(where)
        .orderBy(savedViews.sort_order, savedViews.created_at, savedViews.id)
        .limit(size)
        .offset((page - 1) * size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(savedViews)
        .where(where),
    ]);
    const total = count?.total ?? 0;
    return { items: rows as View[], page, page_size: size, total, pages: Math.ceil(total / size), next_cursor: null };
  },
});
