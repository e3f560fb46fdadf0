import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { savedViews } from "@/db/schema";
import { notFound } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { canChangeView } from "@/lib/views/policy";
import { assertScope, selectViews, visibleViews } from "@/lib/views/rows";
import { ReorderViewsInput } from "@/lib/views/schema";

/** The places that those have which the caller may change are given out anew among them; all others keep theirs. */
export const reorderViews = defineCommand({
  name: "views.reorderViews",
  permission: "person",
  summary: "Put the saved views of a list in this order; those of others keep their places",
  input: ReorderViewsInput,
  output: z.object({}),
  http: { method: "PUT", path: "/views/order" },
  async handler(ctx, { scope, ids }) {
    assertScope(ctx, scope);
    const rows = await selectViews(ctx).where(and(visibleViews(ctx), eq(savedViews.scope, scope), inArray(savedViews.id, ids)));
    if (rows.length < new Set(ids).size) throw notFound();
    const order = new Map(ids.map((id, index) => [id, index]));
    const mine = rows.filter((view) => canChangeView(ctx.actor, view) && order.get(view.id) !== view.sort_order);
    for (const view of mine) {
      await ctx.tx
        .update(savedViews)
        .set({ sort_order: order.get(view.id), version: sql`${savedViews.version} + 1` })
        .where(eq(savedViews.id, view.id));
      ctx.record({
        event: "view.updated",
        entity: "view",
        id: view.id,
        before: { sort_order: view.sort_order },
        after: { sort_order: order.get(view.id) },
      });
    }
    if (mine.length === 0) ctx.unchanged();
    return {};
  },
});
