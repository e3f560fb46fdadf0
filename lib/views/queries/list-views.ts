import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { savedViews } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { totalOf } from "@/lib/core/sorting";
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
    const rows = await selectViews(ctx)
      .where(where)
      .orderBy(savedViews.sort_order, savedViews.created_at, savedViews.id)
      .limit(size + 1)
      .offset((page - 1) * size);
    const total = await totalOf({ page, page_size: size }, rows, () =>
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(savedViews)
        .where(where),
    );
    return { items: rows.slice(0, size) as View[], page, page_size: size, total, pages: Math.ceil(total / size), next_cursor: null };
  },
});
