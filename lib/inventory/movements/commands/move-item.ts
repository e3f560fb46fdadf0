import "server-only";
import type { Transaction } from "@/db/client";
import { inventoryMovements } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { requireFile } from "@/lib/inventory/attachments/rows";
import { fetchPlaces, insertAct, refuseOverdue } from "@/lib/inventory/movements/rows";
import { impliedQuantity, impliedSource, moveObjections, stockObjection } from "@/lib/inventory/movements/rules";
import { MovedItem, MoveItemInput } from "@/lib/inventory/movements/schema";
import { canMoveItem, canOverrideInspection } from "@/lib/inventory/policy";
import { fetchItem, lockItem } from "@/lib/inventory/rows";
import type { Item } from "@/lib/inventory/schema";

/** What the wish comes to for this item: its ends, its quantity, and nothing against it but perhaps the stock itself. */
async function planMovement(ctx: Context<Transaction>, input: Omit<MoveItemInput, "version">, item: Item) {
  const fromId = impliedSource(input.type, input, item);
  const toId = input.to_location_id ?? null;
  const places = await fetchPlaces(ctx, [
    { id: fromId, field: "from_location_id" },
    { id: toId, field: "to_location_id" },
  ]);
  const ends = { from: places.get(fromId ?? ""), to: places.get(toId ?? "") };
  const quantity = impliedQuantity(input, item, fromId);
  const objections = moveObjections(input.type, item, ends, quantity);
  const contradiction = stockObjection(item, ends, objections);
  if (contradiction) throw new AppError("CONFLICT", contradiction, { available: item.quantity });
  if (Object.keys(objections).length > 0) throw invalid(objections);
  return { ends, movement: { item_id: item.id, type: input.type, quantity, from_location_id: fromId, to_location_id: toId } };
}

export const moveItem = defineCommand({
  name: "inventory.moveItem",
  permission: "inventory:move",
  summary: "Move an item: the only way to change its stock and status",
  input: MoveItemInput,
  output: MovedItem,
  http: { method: "POST", path: "/inventory/{id}/movements", status: 201, address: null },
  invalidates: () => ["inventory"],
  async handler(ctx, { version, ...input }) {
    const before = await lockItem(ctx, input.id);
    ctx.assert(canMoveItem(ctx.actor, before));
    ctx.assert(!input.override_reason || canOverrideInspection(ctx.actor), "inventory.no_override");
    requireVersion(version, before);
    await requireFile(ctx, input.file_id, { isPicture: input.type === "to_repair" });
    const { ends, movement } = await planMovement(ctx, input, before);
    refuseOverdue(ctx, input.override_reason, [{ type: input.type, item: before, to: ends.to }]);
    const { type, comment, override_reason, file_id } = input;
    // What is gone is signed for, one thing as many: an act can be printed for the commission, and taken back.
    const act = type === "write_off" ? await insertAct(ctx, { type, comment, override_reason }) : null;
    const [row] = await ctx.tx
      .insert(inventoryMovements)
      .values({
        id: newId(),
        theatre_id: ctx.theatreId,
        ...movement,
        comment,
        override_reason,
        file_id,
        batch_id: act?.id,
        created_by_id: ctx.actor.user_id,
      })
      .returning();
    if (!row) throw new Error("the movement was not written");
    const item = await fetchItem(ctx, input.id);
    const payload = { movement_id: row.id, type };
    ctx.record({ event: "item.moved", entity: "item", id: input.id, before: { ...before }, after: { ...item }, payload });
    const words = { from_location: ends.from?.path ?? null, to_location: ends.to?.path ?? null, created_by: ctx.actor.name || null };
    return { ...row, ...words, batch_number: act?.number ?? null, item };
  },
});
