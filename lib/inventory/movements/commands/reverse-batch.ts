import "server-only";
import { and, asc, eq, inArray, isNull, notExists } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Transaction } from "@/db/client";
import { inventoryItems, inventoryMovements } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { fetchBatch, insertBatch } from "@/lib/inventory/movements/rows";
import { reversedType } from "@/lib/inventory/movements/rules";
import { Batch, ReverseBatchInput } from "@/lib/inventory/movements/schema";
import { canMoveItem } from "@/lib/inventory/policy";
import { selectItems, visibleItems } from "@/lib/inventory/rows";
import type { Item } from "@/lib/inventory/schema";

/** The lines of an act that nobody took back yet, their items held: two who take it back at one moment come one after the other. */
async function linesLeft(ctx: Context<Transaction>, batchId: string) {
  const ofAct = and(eq(inventoryMovements.theatre_id, ctx.theatreId), eq(inventoryMovements.batch_id, batchId));
  const moved = ctx.tx.select({ id: inventoryMovements.item_id }).from(inventoryMovements).where(ofAct);
  await ctx.tx
    .select({ id: inventoryItems.id })
    .from(inventoryItems)
    .where(inArray(inventoryItems.id, moved))
    .orderBy(inventoryItems.id)
    .for("no key update");
  const reversal = alias(inventoryMovements, "reversal");
  return ctx.tx
    .select()
    .from(inventoryMovements)
    .where(and(ofAct, notExists(ctx.tx.select({ id: reversal.id }).from(reversal).where(eq(reversal.reverses_id, inventoryMovements.id)))))
    .orderBy(asc(inventoryMovements.item_id));
}

/** A thing that there is once came in again since it was written off: it cannot come in twice. */
function refusePresent(
  rows: readonly { item_id: string; from_location_id: string | null; to_location_id: string | null }[],
  items: Item[],
): void {
  const isComing = (id: string) => rows.some((row) => row.item_id === id && row.to_location_id === null);
  const present = items.find((item) => item.tracking === "serial" && Number(item.quantity) > 0 && isComing(item.id));
  if (!present) return;
  const said = { item: present.name, number: present.inventory_number };
  throw new AppError("CONFLICT", "inventory.reversal_of_present", { item_id: present.id, ...said }, said);
}

/** Takes an act back: what is left of its movements the other way round, as an act of its own. */
export const reverseBatch = defineCommand({
  name: "inventory.reverseBatch",
  permission: "inventory:move",
  summary: "Reverse an act: its movements the other way round, as an act of its own",
  input: ReverseBatchInput,
  output: Batch,
  http: { method: "POST", path: "/inventory/batches/{id}/reverse", status: 201, address: "/inventory/batches/{id}" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const batch = await fetchBatch(ctx, input.id);
    const rows = await linesLeft(ctx, batch.id);
    if (rows.length === 0) throw new AppError("CONFLICT", "inventory.already_reversed", { number: batch.number }, { number: batch.number });
    const ids = [...new Set(rows.map((row) => row.item_id))];
    const find = () =>
      selectItems(ctx.tx, {}).where(and(visibleItems(ctx), inArray(inventoryItems.id, ids), isNull(inventoryItems.deleted_at)));
    const items = await find();
    if (items.length < ids.length) throw new AppError("CONFLICT", "inventory.reversal_of_deleted");
    ctx.assert(items.every((item) => canMoveItem(ctx.actor, item)));
    refusePresent(rows, items);
    const type = reversedType(batch.type);
    const reversal = await insertBatch(
      ctx,
      { type, comment: input.comment, reverses_id: batch.id },
      rows.map((row) => ({
        item_id: row.item_id,
        type: reversedType(row.type),
        quantity: row.quantity,
        from_location_id: row.to_location_id,
        to_location_id: row.from_location_id,
        comment: input.comment ?? null,
        reverses_id: row.id,
      })),
    );
    const before = new Map(items.map((item) => [item.id, item]));
    for (const item of await find()) {
      const was = before.get(item.id);
      ctx.record({
        event: "item.moved",
        entity: "item",
        id: item.id,
        before: { quantity: was?.quantity, status: was?.status, stock: was?.stock },
        after: { quantity: item.quantity, status: item.status, stock: item.stock },
        payload: { batch_id: reversal, reverses_id: batch.id, type },
      });
    }
    return fetchBatch(ctx, reversal);
  },
});
