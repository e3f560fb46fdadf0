import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { stocktakes } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { fetchStocktake, lockStocktake } from "@/lib/inventory/stocktakes/rows";
import { CancelStocktakeInput, Stocktake } from "@/lib/inventory/stocktakes/schema";

export const cancelStocktake = defineCommand({
  name: "inventory.cancelStocktake",
  permission: "inventory:stocktake",
  summary: "Give a count up: nothing is booked, what was counted stays on record",
  input: CancelStocktakeInput,
  output: Stocktake,
  http: { method: "POST", path: "/inventory/stocktakes/{id}/cancel" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const openedBy = await lockStocktake(ctx, input.id);
    ctx.assert(ctx.scope === "all" || openedBy === ctx.actor.user_id, "stocktakes.not_yours");
    const before = await fetchStocktake(ctx, input.id);
    requireVersion(input.version, before);
    await ctx.tx
      .update(stocktakes)
      .set({
        status: "cancelled",
        closed_by_id: ctx.actor.user_id,
        closed_at: sql`now()`,
        version: sql`${stocktakes.version} + 1`,
        ...(input.note ? { note: input.note } : {}),
      })
      .where(and(eq(stocktakes.theatre_id, ctx.theatreId), eq(stocktakes.id, input.id)));
    ctx.record({
      event: "stocktake.cancelled",
      entity: "stocktake",
      id: input.id,
      before: { status: "open" },
      after: { status: "cancelled" },
    });
    return fetchStocktake(ctx, input.id);
  },
});
