import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryLocations, inventoryMovements } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { canMoveItem } from "@/lib/inventory/policy";
import { fetchItem, lockItem } from "@/lib/inventory/rows";
import { movementEnds, movementObjections } from "@/lib/inventory/rules";
import { Item, Movement, MoveItemInput } from "@/lib/inventory/schema";

type Location = typeof inventoryLocations.$inferSelect;

async function fetchEnds(
  ctx: Context<Transaction>,
  fromId: string | null,
  toId: string | null,
): Promise<{ from?: Location; to?: Location }> {
  const ids = [fromId, toId].filter((end) => end !== null);
  const found = ids.length
    ? await ctx.tx
        .select()
        .from(inventoryLocations)
        .where(and(eq(inventoryLocations.theatre_id, ctx.theatreId), inArray(inventoryLocations.id, ids)))
    : [];
  const from = found.find((location) => location.id === fromId);
  const to = found.find((location) => location.id === toId);
  if (fromId && !from) throw invalid({ from_location_id: "issue.unknown_record" });
  if (toId && !to) throw invalid({ to_location_id: "issue.unknown_record" });
  return { from, to };
}

/** Where it comes from when nobody says: the one place where all of it stands. */
function impliedSource(input: MoveItemInput, item: Item): string | null {
  if (input.from_location_id) return input.from_location_id;
  const { from } = movementEnds(input.type);
  const comesFromNowhere = from === "never" || (from === "may" && Boolean(input.to_location_id));
  return comesFromNowhere || item.stock.length !== 1 ? null : (item.stock[0]?.location_id ?? null);
}

/** How much moves when nobody says: one thing comes, all that stands there goes. */
function impliedQuantity(input: MoveItemInput, item: Item, fromId: string | null): string {
  if (input.quantity) return input.quantity;
  return item.stock.find((at) => at.location_id === fromId)?.quantity ?? "1";
}

interface LocatedEnds {
  from?: Location;
  to?: Location;
}

/** What is wrong with the places of a movement, whatever the stock. */
function placeObjections(type: MoveItemInput["type"], { from, to }: LocatedEnds): Record<string, string> {
  const objections = movementObjections(type, { from: from?.type, to: to?.type });
  if (to?.is_active === false) objections.to_location_id = "inventory.location_closed";
  if (from && from.id === to?.id) objections.to_location_id = "inventory.same_place";
  return objections;
}

/** What the ends and the quantity of a movement must be, before the database counts the stock. */
function refuseUnfit(item: Item, type: MoveItemInput["type"], ends: LocatedEnds, quantity: string): void {
  const objections = placeObjections(type, ends);
  const isSerial = item.tracking === "serial";
  if (item.stock.length === 0 && objections.from_location_id === "issue.required")
    throw new AppError("CONFLICT", "inventory.nothing_there", { available: "0" });
  if (isSerial && Number(quantity) !== 1) objections.quantity = "inventory.serial_quantity";
  if (Object.keys(objections).length > 0) throw invalid(objections);
  if (isSerial && !ends.from && Number(item.quantity) > 0)
    throw new AppError("CONFLICT", "inventory.serial_present", { available: item.quantity });
}

function movementOf(ctx: Context<Transaction>, input: MoveItemInput, ends: LocatedEnds, quantity: string) {
  return {
    id: newId(),
    theatre_id: ctx.theatreId,
    item_id: input.id,
    type: input.type,
    quantity,
    from_location_id: ends.from?.id ?? null,
    to_location_id: ends.to?.id ?? null,
    comment: input.comment ?? null,
    created_by_id: ctx.actor.user_id,
  };
}

function presentMovement(
  ctx: Context<Transaction>,
  movement: ReturnType<typeof movementOf> & { created_at?: Date },
  ends: LocatedEnds,
  item: Item,
) {
  return {
    ...movement,
    from_location: ends.from?.path ?? null,
    to_location: ends.to?.path ?? null,
    created_by: ctx.actor.name || null,
    created_at: movement.created_at ?? ctx.now,
    item,
  };
}

export const moveItem = defineCommand({
  name: "inventory.moveItem",
  permission: "inventory:move",
  summary: "Move an item: the only way to change its stock and status",
  input: MoveItemInput,
  output: Movement.extend({ item: Item }),
  http: { method: "POST", path: "/inventory/{id}/movements", status: 201, hasAddress: false },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const before = await lockItem(ctx, input.id);
    ctx.assert(canMoveItem(ctx.actor, before));
    requireVersion(input.version, before);
    const fromId = impliedSource(input, before);
    const ends = await fetchEnds(ctx, fromId, input.to_location_id ?? null);
    const quantity = impliedQuantity(input, before, fromId);
    refuseUnfit(before, input.type, ends, quantity);
    const movement = movementOf(ctx, input, ends, quantity);
    const [row] = await ctx.tx.insert(inventoryMovements).values(movement).returning();
    const item = await fetchItem(ctx, input.id);
    const payload = { movement_id: movement.id, type: input.type };
    ctx.record({
      event: "item.moved",
      entity: "item",
      id: input.id,
      before: { ...before },
      after: { ...item },
      payload,
    });
    return presentMovement(ctx, { ...movement, ...row }, ends, item);
  },
});
