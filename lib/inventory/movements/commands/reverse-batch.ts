import "server-only";
import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { inventoryItems, inventoryMovements } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { fetchBatch, insertBatch } from "@/lib/inventory/movements/rows";
import { reversedType } from "@/lib/inventory/movements/rules";
import { Batch, ReverseBatchInput } from "@/lib/inventory/movements/schema";
import { canMoveItem } from "@/lib/inventory/policy";
import { selectItems, visibleItems } from "@/lib/inventory/rows";

/** Takes an act back: the same movements the other way round, as an act of its own. Once. */
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
    if (batch.reversed_by_id)
      throw new AppError("CONFLICT", "inventory.already_reversed", { number: batch.number }, { number: batch.number });
    const rows = await ctx.tx
      .select()
      .from(inventoryMovements)
      .where(and(eq(inventoryMovements.theatre_id, ctx.theatreId), eq(inventoryMovements.batch_id, batch.id)))
      .orderBy(asc(inventoryMovements.item_id));
    const ids = [...new Set(rows.map((row) => row.item_id))];
    const find = () =>
      selectItems(ctx.tx, {}).where(and(visibleItems(ctx), inArray(inventoryItems.id, ids), isNull(inventoryItems.deleted_at)));
    await ctx.tx.execute(sql`select 1 from inventory_items where ${inArray(inventoryItems.id, ids)} order by id for no key update`);
    const items = await find();
    if (items.length < ids.length) throw new AppError("CONFLICT", "inventory.reversal_of_deleted");
    ctx.assert(items.every((item) => canMoveItem(ctx.actor, item)));
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
