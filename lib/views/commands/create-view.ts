import "server-only";
import { sql } from "drizzle-orm";
import { savedViews } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { assertScope, fetchView } from "@/lib/views/rows";
import { CreateViewInput, View } from "@/lib/views/schema";

export const createView = defineCommand({
  name: "views.createView",
  permission: "person",
  summary: "Keep a list as it is shown: its conditions, order and columns",
  input: CreateViewInput,
  output: View,
  http: { method: "POST", path: "/views", status: 201 },
  async handler(ctx, input) {
    assertScope(ctx, input.scope);
    const ownerId = ctx.actor.user_id;
    if (!ownerId) throw new AppError("FORBIDDEN");
    const viewId = newId();
    const last = sql`(select coalesce(max(sort_order), -1) + 1 from saved_views
      where theatre_id = ${ctx.theatreId} and scope = ${input.scope} and (owner_id = ${ownerId} or is_shared))`;
    await ctx.tx
      .insert(savedViews)
      .values({ ...input, id: viewId, theatre_id: ctx.theatreId, owner_id: ownerId, sort_order: last as never });
    const view = await fetchView(ctx, viewId);
    ctx.record({ event: "view.created", entity: "view", id: viewId, after: { ...view } });
    return view;
  },
});
