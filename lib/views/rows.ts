import "server-only";
import { and, eq, getTableColumns, or, sql, type SQL } from "drizzle-orm";
import { savedViews, users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { scopePermissions } from "@/lib/views/constants";
import type { View } from "@/lib/views/schema";

const { theatre_id: _theatre, owner_id: _owner, ...columns } = getTableColumns(savedViews);

export function selectViews(ctx: Context) {
  return ctx.tx
    .select({ ...columns, owner: { id: users.id, name: sql<string>`concat_ws(' ', ${users.first_name}, ${users.last_name})` } })
    .from(savedViews)
    .innerJoin(users, eq(users.id, savedViews.owner_id));
}

/** One's own, and those that are shared. */
export function visibleViews(ctx: Context): SQL | undefined {
  const own = ctx.actor.user_id ? eq(savedViews.owner_id, ctx.actor.user_id) : undefined;
  return and(eq(savedViews.theatre_id, ctx.theatreId), or(own, eq(savedViews.is_shared, true)));
}

/** Views of a list are for who may see the list. */
export function assertScope(ctx: Context, scope: View["scope"]): void {
  ctx.assert(ctx.can(scopePermissions[scope]) !== undefined);
}

export async function fetchView(ctx: Context, viewId: string): Promise<View> {
  const [view] = await selectViews(ctx).where(and(visibleViews(ctx), eq(savedViews.id, viewId)));
  if (!view) throw notFound();
  assertScope(ctx, view.scope as View["scope"]);
  return view as View;
}
