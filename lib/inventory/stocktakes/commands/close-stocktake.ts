import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryItems, stocktakeLines, stocktakes } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError, invalid } from "@/lib/core/errors";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { bookAct, lockMoved, planAct } from "@/lib/inventory/acts/rows";
import type { MoveItemsInput } from "@/lib/inventory/movements/schema";
import { canOverrideInspection } from "@/lib/inventory/policy";
import { mostDifferences } from "@/lib/inventory/stocktakes/constants";
import { fetchLines, fetchStocktake, lockStocktake } from "@/lib/inventory/stocktakes/rows";
import { countDifferences, differences } from "@/lib/inventory/stocktakes/rules";
import { CloseStocktakeInput, Stocktake } from "@/lib/inventory/stocktakes/schema";

/** The lines as they are once nobody can move these things any more; those of things that were deleted meanwhile have nothing to book. */
async function settledLines(ctx: Context<Transaction>, stocktakeId: string) {
  await ctx.tx.execute(sql`select 1 from inventory_items
    where id in (select item_id from stocktake_lines where stocktake_id = ${stocktakeId}) order by id for no key update`);
  const lines = await fetchLines(ctx, stocktakeId);
  const ids = lines.map((line) => line.item.id);
  const live = ids.length
    ? await ctx.tx
        .select({ id: inventoryItems.id })
        .from(inventoryItems)
        .where(and(inArray(inventoryItems.id, ids), isNull(inventoryItems.deleted_at)))
    : [];
  const known = new Set(live.map(({ id }) => id));
  return lines.filter((line) => known.has(line.item.id));
}

/** A head closes what holds the own department's things only: the differences of others are not theirs to book. */
async function refuseForeign(ctx: Context<Transaction>, stocktakeId: string, reached: number): Promise<void> {
  const [count] = await ctx.tx
    .select({ lines: sql<number>`count(*)::int` })
    .from(stocktakeLines)
    .innerJoin(inventoryItems, eq(inventoryItems.id, stocktakeLines.item_id))
    .where(
      and(
        eq(stocktakeLines.stocktake_id, stocktakeId),
        isNull(inventoryItems.deleted_at),
        sql`(${stocktakeLines.expected} > 0 or ${stocktakeLines.counted} > 0 or ${stocktakeLines.note} is not null)`,
      ),
    );
  ctx.assert((count?.lines ?? 0) === reached, "stocktakes.foreign_lines");
}

/** As one act. Who counts need not have the right to move: what stands there already is only written down. */
async function bookDifferences(
  ctx: Context<Transaction>,
  { override_reason }: CloseStocktakeInput,
  act: Pick<MoveItemsInput, "lines" | "comment">,
) {
  ctx.assert(!override_reason || canOverrideInspection(ctx.actor), "inventory.no_override");
  const input = { type: "correction" as const, override_reason, ...act };
  const items = await lockMoved(ctx, input.lines);
  return bookAct(ctx, input, items, await planAct(ctx, input, items));
}

export const closeStocktake = defineCommand({
  name: "inventory.closeStocktake",
  permission: "inventory:stocktake",
  summary: "Close a count: its differences are booked in one act",
  input: CloseStocktakeInput,
  output: Stocktake,
  http: { method: "POST", path: "/inventory/stocktakes/{id}/close" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    await lockStocktake(ctx, input.id);
    const lines = await settledLines(ctx, input.id);
    const before = await fetchStocktake(ctx, input.id);
    requireVersion(input.version, before);
    const { digest } = before.totals;
    if (input.digest && input.digest !== digest) throw new AppError("CONFLICT", "stocktakes.counted_since", { digest });
    await refuseForeign(ctx, input.id, lines.length);
    if (countDifferences(lines, input.uncounted) > mostDifferences)
      throw invalid({ uncounted: "stocktakes.too_many" }, { count: mostDifferences });
    const booked = differences(lines, before.location.id, input);
    // Counted as none before the act that takes them off the book, and after all that was moved while this waited.
    if (input.uncounted === "missing")
      await ctx.tx
        .update(stocktakeLines)
        .set({ counted: "0", counted_by_id: ctx.actor.user_id, counted_at: sql`clock_timestamp()` })
        .where(and(eq(stocktakeLines.stocktake_id, input.id), isNull(stocktakeLines.counted)));
    const batchId = booked.length > 0 ? await bookDifferences(ctx, input, { lines: booked, comment: input.note ?? before.note }) : null;
    const closer = { closed_by_id: ctx.actor.user_id, closed_at: sql`now()` };
    await ctx.tx
      .update(stocktakes)
      .set({
        status: "closed",
        batch_id: batchId,
        version: sql`${stocktakes.version} + 1`,
        ...closer,
        ...(input.note ? { note: input.note } : {}),
      })
      .where(and(eq(stocktakes.theatre_id, ctx.theatreId), eq(stocktakes.id, input.id), eq(stocktakes.status, "open")));
    const after = await fetchStocktake(ctx, input.id);
    ctx.record({
      event: "stocktake.closed",
      entity: "stocktake",
      id: input.id,
      before: { status: before.status },
      after: { status: after.status, batch_id: after.batch_id, totals: after.totals },
      payload: { location_id: before.location.id, location: before.location.path },
    });
    return after;
  },
});
