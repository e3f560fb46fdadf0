import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryItems, inventoryLocations, inventoryStock, stocktakeLines, stocktakes } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { countableItems, fetchStocktake } from "@/lib/inventory/stocktakes/rows";
import { OpenStocktakeInput, Stocktake } from "@/lib/inventory/stocktakes/schema";

async function freezeLines(ctx: Context<Transaction>, stocktakeId: string, locationId: string): Promise<void> {
  const stock = await ctx.tx
    .select({ item_id: inventoryStock.item_id, expected: inventoryStock.quantity })
    .from(inventoryStock)
    .innerJoin(inventoryItems, eq(inventoryItems.id, inventoryStock.item_id))
    .where(
      and(
        eq(inventoryStock.theatre_id, ctx.theatreId),
        eq(inventoryStock.location_id, locationId),
        isNull(inventoryItems.deleted_at),
        countableItems(ctx),
      ),
    );
  const lines = stock.map((line) => ({ ...line, id: newId(), theatre_id: ctx.theatreId, stocktake_id: stocktakeId }));
  for (let start = 0; start < lines.length; start += 1000) await ctx.tx.insert(stocktakeLines).values(lines.slice(start, start + 1000));
}

/** Freezes what the book says stands at the place now, as far as the caller's grant reaches; the database keeps one open count a place. */
export const openStocktake = defineCommand({
  name: "inventory.openStocktake",
  permission: "inventory:stocktake",
  summary: "Open a count of what stands at a place",
  input: OpenStocktakeInput,
  output: Stocktake,
  http: { method: "POST", path: "/inventory/stocktakes", status: 201 },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const [place] = await ctx.tx
      .select({ path: inventoryLocations.path })
      .from(inventoryLocations)
      .where(and(eq(inventoryLocations.theatre_id, ctx.theatreId), eq(inventoryLocations.id, input.location_id)));
    if (!place) throw invalid({ location_id: "issue.unknown_record" });
    const openerId = ctx.actor.user_id;
    if (!openerId) throw new AppError("FORBIDDEN");
    const stocktakeId = newId();
    const opened = await ctx.tx
      .insert(stocktakes)
      .values({
        id: stocktakeId,
        theatre_id: ctx.theatreId,
        location_id: input.location_id,
        opened_by_id: openerId,
        opened_at: new Date(),
        note: input.note ?? null,
      })
      .onConflictDoNothing()
      .returning({ id: stocktakes.id });
    if (opened.length === 0) throw new AppError("CONFLICT", "stocktakes.already_open", { location: place.path }, { location: place.path });
    await freezeLines(ctx, stocktakeId, input.location_id);
    const stocktake = await fetchStocktake(ctx, stocktakeId);
    ctx.record({
      event: "stocktake.opened",
      entity: "stocktake",
      id: stocktakeId,
      after: { location_id: input.location_id, location: place.path, lines: stocktake.totals.lines },
    });
    return stocktake;
  },
});
