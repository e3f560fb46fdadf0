import "server-only";
import { and, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { auditLog, inventoryItems, stocktakeLines, stocktakes } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError, invalid, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { visibleItems } from "@/lib/inventory/rows";
import { canCountItem } from "@/lib/inventory/stocktakes/policy";
import { fetchLines, fetchTotals } from "@/lib/inventory/stocktakes/rows";
import { CountedLine, CountItemInput } from "@/lib/inventory/stocktakes/schema";

/** Held weakly, so that many count at once, and nobody closes it in between. */
async function holdStocktake(ctx: Context<Transaction>, stocktakeId: string): Promise<{ isOpen: boolean; openedAt: Date }> {
  const [found] = await ctx.tx
    .select({ status: stocktakes.status, opened_at: stocktakes.opened_at })
    .from(stocktakes)
    .where(and(eq(stocktakes.theatre_id, ctx.theatreId), eq(stocktakes.id, stocktakeId)))
    .for("share");
  if (!found) throw notFound();
  return { isOpen: found.status === "open", openedAt: found.opened_at };
}

async function findCounted(ctx: Context<Transaction>, input: CountItemInput) {
  const [item] = await ctx.tx
    .select({
      id: inventoryItems.id,
      tracking: inventoryItems.tracking,
      department_id: inventoryItems.department_id,
      created_by_id: inventoryItems.created_by_id,
    })
    .from(inventoryItems)
    .where(
      and(
        visibleItems(ctx),
        isNull(inventoryItems.deleted_at),
        input.item_id ? eq(inventoryItems.id, input.item_id) : eq(inventoryItems.inventory_number, input.inventory_number ?? ""),
      ),
    );
  const number = input.inventory_number ?? "";
  if (!item)
    throw input.item_id
      ? invalid({ item_id: "issue.unknown_record" })
      : new AppError("NOT_FOUND", "stocktakes.unknown_number", { number }, { number });
  ctx.assert(canCountItem(ctx.actor, item), "stocktakes.other_department");
  return item;
}

/** The line of a thing that was counted by this very call before the count was closed: its answer was lost on the way. */
async function lineOfRepeat(ctx: Context<Transaction>, input: CountItemInput, itemId: string) {
  const [line] = await ctx.tx
    .select()
    .from(stocktakeLines)
    .where(and(eq(stocktakeLines.stocktake_id, input.id), eq(stocktakeLines.item_id, itemId)));
  if (!line || !(await isRepeated(ctx, line.id, input.mutation_id))) throw new AppError("CONFLICT", "stocktakes.not_open");
  return { ...line, isNew: false };
}

/** The line of a thing, locked; made where the thing was not expected here. */
async function lockLine(ctx: Context<Transaction>, stocktakeId: string, itemId: string) {
  const made = await ctx.tx
    .insert(stocktakeLines)
    .values({ id: newId(), theatre_id: ctx.theatreId, stocktake_id: stocktakeId, item_id: itemId, expected: "0" })
    .onConflictDoNothing()
    .returning({ id: stocktakeLines.id });
  const [line] = await ctx.tx
    .select()
    .from(stocktakeLines)
    .where(and(eq(stocktakeLines.stocktake_id, stocktakeId), eq(stocktakeLines.item_id, itemId)))
    .for("update");
  if (!line) throw new Error("the line of a count vanished");
  return { ...line, isNew: made.length > 0 };
}

/** The journal remembers every count, so a call that comes twice (a tablet that lost its answer) is known by its id. */
async function isRepeated(ctx: Context<Transaction>, lineId: string, mutationId: string | null | undefined): Promise<boolean> {
  if (!mutationId) return false;
  const found = await ctx.tx
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.theatre_id, ctx.theatreId),
        eq(auditLog.entity_type, "stocktake_line"),
        eq(auditLog.entity_id, lineId),
        sql`${auditLog.after}->>'mutation_id' = ${mutationId}`,
      ),
    )
    .limit(1);
  return found.length > 0;
}

function countedAfter(input: CountItemInput, before: string | null, tracking: "serial" | "quantity"): string | null {
  if (input.mode === "clear") return null;
  const given = Number(input.quantity ?? "1");
  const total = Math.round(((input.mode === "add" ? Number(before ?? "0") : 0) + given) * 1000) / 1000;
  if (total < 0) throw invalid({ quantity: "stocktakes.below_zero" });
  if (total >= 1e9) throw invalid({ quantity: "issue.too_big" }, { count: 999_999_999 });
  if (tracking === "serial" && !Number.isInteger(total)) throw invalid({ quantity: "inventory.serial_quantity" });
  // A serial thing scanned twice is still one thing.
  return String(tracking === "serial" ? Math.min(1, total) : total);
}

/** When the thing was seen; clocks of tablets are wrong, so never before the count began, and never in the future. */
function momentOf({ counted_at: told }: CountItemInput, openedAt: Date): SQL<Date> {
  const seen = told ? sql`greatest(${told.toISOString()}::timestamptz, ${openedAt.toISOString()}::timestamptz)` : sql`clock_timestamp()`;
  return sql`greatest(${stocktakeLines.counted_at}, least(${seen}, clock_timestamp()))`;
}

export const countItem = defineCommand({
  name: "inventory.countItem",
  permission: "inventory:stocktake",
  summary: "Count a thing of an open stocktake: add to what is counted, set it, or take it back",
  input: CountItemInput,
  output: CountedLine,
  http: { method: "POST", path: "/inventory/stocktakes/{id}/counts" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const stocktake = await holdStocktake(ctx, input.id);
    const item = await findCounted(ctx, input);
    const line = stocktake.isOpen ? await lockLine(ctx, input.id, item.id) : await lineOfRepeat(ctx, input, item.id);
    const answer = async () => {
      const [now] = await fetchLines(ctx, input.id, item.id);
      return { line: now ?? null, is_new: line.isNew, totals: await fetchTotals(ctx, input.id) };
    };
    if (await isRepeated(ctx, line.id, input.mutation_id)) {
      ctx.unchanged();
      return answer();
    }
    const counted = countedAfter(input, line.counted, item.tracking);
    await ctx.tx
      .update(stocktakeLines)
      .set({
        counted,
        counted_by_id: counted === null ? null : ctx.actor.user_id,
        counted_at: counted === null ? null : momentOf(input, stocktake.openedAt),
      })
      .where(eq(stocktakeLines.id, line.id));
    ctx.record({
      event: "stocktake.counted",
      entity: "stocktake_line",
      id: line.id,
      before: { counted: line.counted },
      after: { counted, item_id: item.id, stocktake_id: input.id, mutation_id: input.mutation_id ?? null },
    });
    return answer();
  },
});
