import "server-only";
import { and, eq } from "drizzle-orm";
import { stocktakeLines } from "@/db/schema";
import { AppError, notFound } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { fetchLines, fetchStocktake } from "@/lib/inventory/stocktakes/rows";
import { StocktakeLine, UpdateStocktakeLineInput } from "@/lib/inventory/stocktakes/schema";

export const updateStocktakeLine = defineCommand({
  name: "inventory.updateStocktakeLine",
  permission: "inventory:stocktake",
  summary: "Note something on a line of an open stocktake",
  input: UpdateStocktakeLineInput,
  output: StocktakeLine,
  http: { method: "PUT", path: "/inventory/stocktakes/{id}/lines/{item_id}" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const stocktake = await fetchStocktake(ctx, input.id);
    const [before] = await fetchLines(ctx, input.id, input.item_id);
    if (!before) throw notFound();
    if (stocktake.status !== "open") throw new AppError("CONFLICT", "stocktakes.not_open");
    await ctx.tx
      .update(stocktakeLines)
      .set({ note: input.note ?? null })
      .where(and(eq(stocktakeLines.theatre_id, ctx.theatreId), eq(stocktakeLines.id, before.id)));
    const [after] = await fetchLines(ctx, input.id, input.item_id);
    ctx.record({
      event: "stocktake.noted",
      entity: "stocktake_line",
      id: before.id,
      before: { note: before.note },
      after: { note: input.note ?? null },
    });
    return after ?? { ...before, note: null };
  },
});
