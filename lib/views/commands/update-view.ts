import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { savedViews } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { canChangeView } from "@/lib/views/policy";
import { fetchView } from "@/lib/views/rows";
import { UpdateViewInput, View } from "@/lib/views/schema";

export const updateView = defineCommand({
  name: "views.updateView",
  permission: "person",
  summary: "Rename a saved view, share it, or keep other conditions in it; absent fields stay",
  input: UpdateViewInput,
  output: View,
  http: { method: "PUT", path: "/views/{id}" },
  async handler(ctx, input) {
    const { id: viewId, version, ...fields } = input;
    const before = await fetchView(ctx, viewId);
    ctx.assert(canChangeView(ctx.actor, before));
    requireVersion(version, before);
    const updated = await ctx.tx
      .update(savedViews)
      .set({ ...fields, version: sql`${savedViews.version} + 1` })
      .where(and(eq(savedViews.id, viewId), eq(savedViews.version, before.version)))
      .returning({ id: savedViews.id });
    // An administrator who unshares the view of another does not see it any more: the answer is what it has become.
    const after = { ...before, ...fields, version: before.version + 1, updated_at: ctx.now };
    if (updated.length === 0) requireVersion(before.version, await fetchView(ctx, viewId));
    ctx.record({ event: "view.updated", entity: "view", id: viewId, before: { ...before }, after: { ...after } });
    return after;
  },
});
