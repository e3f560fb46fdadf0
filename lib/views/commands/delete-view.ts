import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { savedViews } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { canChangeView } from "@/lib/views/policy";
import { fetchView } from "@/lib/views/rows";
import { SeenView } from "@/lib/views/schema";

export const deleteView = defineCommand({
  name: "views.deleteView",
  permission: "person",
  summary: "Delete a saved view; what it showed stays",
  input: SeenView,
  output: z.object({}),
  http: { method: "DELETE", path: "/views/{id}", status: 204 },
  async handler(ctx, input) {
    const view = await fetchView(ctx, input.id);
    ctx.assert(canChangeView(ctx.actor, view));
    requireVersion(input.version, view);
    await ctx.tx.delete(savedViews).where(eq(savedViews.id, view.id));
    ctx.record({ event: "view.deleted", entity: "view", id: view.id, before: { ...view } });
    return {};
  },
});
