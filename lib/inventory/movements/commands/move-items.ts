import "server-only";
import { and, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryItems } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError, invalid } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { fetchBatch, fetchPlaces, insertBatch } from "@/lib/inventory/movements/rows";
import { impliedQuantity, impliedSource, moveObjections, stockObjection, type Place } from "@/lib/inventory/movements/rules";
import { Batch, MoveItemsInput, type MoveLine } from "@/lib/inventory/movements/schema";
import { canMoveItem, canOverrideInspection } from "@/lib/inventory/policy";
import { selectItems, visibleItems } from "@/lib/inventory/rows";
import type { Item } from "@/lib/inventory/schema";

async function fetchMoved(ctx: Context<Transaction>, ids: string[]): Promise<Map<string, Item>> {
  const rows = await selectItems(ctx.tx, {}).where(
    and(visibleItems(ctx), inArray(inventoryItems.id, ids), isNull(inventoryItems.deleted_at)),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The items of the lines, locked in one order, so that two acts over the same things wait for each other. */
async function lockMoved(ctx: Context<Transaction>, lines: readonly MoveLine[]): Promise<Map<string, Item>> {
  const ids = [...new Set(lines.map((line) => line.item_id))];
  await ctx.tx
    .select({ id: inventoryItems.id })
    .from(inventoryItems)
    .where(and(visibleItems(ctx), inArray(inventoryItems.id, ids)))
    .orderBy(inventoryItems.id)
    .for("no key update");
  const items = await fetchMoved(ctx, ids);
  const lost = lines.flatMap((line, index) => (items.has(line.item_id) ? [] : [[`lines.${index}.item_id`, "issue.unknown_record"]]));
  if (lost.length > 0) throw invalid(Object.fromEntries(lost) as Record<string, string>);
  return items;
}

interface Step {
  line: MoveLine;
  type: MoveItemsInput["type"];
  item: Item;
  fromId: string | null;
  toId: string | null;
  index: number;
}

/** A line as a movement, or an objection under its number in the act. */
function planStep(input: MoveItemsInput, { line, type, item, fromId, toId, index }: Step, places: ReadonlyMap<string, Place>) {
  const ends = { from: places.get(fromId ?? ""), to: places.get(toId ?? "") };
  const quantity = impliedQuantity(line, item, fromId);
  const objections = moveObjections(type, item, ends, quantity);
  const contradiction = stockObjection(item, ends, objections);
  if (contradiction)
    throw new AppError("CONFLICT", contradiction, { item_id: item.id, item: item.name, available: item.quantity }, { item: item.name });
  return {
    objections: Object.entries(objections).map(([field, reason]): [string, string] => [`lines.${index}.${field}`, reason]),
    movement: {
      item_id: item.id,
      type,
      quantity,
      from_location_id: fromId,
      to_location_id: toId,
      comment: input.comment ?? null,
      override_reason: input.override_reason ?? null,
    },
  };
}

const moved = ({ quantity, status, stock }: Item) => ({ quantity, status, stock });

export const moveItems = defineCommand({
  name: "inventory.moveItems",
  permission: "inventory:move",
  summary: "Move many items in one act: all of them or none",
  input: MoveItemsInput,
  output: Batch,
  http: { method: "POST", path: "/inventory/movements", status: 201, address: "/inventory/batches/{id}" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const items = await lockMoved(ctx, input.lines);
    ctx.assert([...items.values()].every((item) => canMoveItem(ctx.actor, item)));
    ctx.assert(!input.override_reason || canOverrideInspection(ctx.actor), "inventory.no_override");
    const steps = input.lines.flatMap((line, index): Step[] => {
      const item = items.get(line.item_id);
      if (!item) return [];
      const type = line.type ?? input.type;
      const toId = line.to_location_id ?? (line.from_location_id && type === "correction" ? null : (input.to_location_id ?? null));
      return [{ line, type, item, toId, fromId: impliedSource(type, { ...line, to_location_id: toId }, item), index }];
    });
    const places = await fetchPlaces(
      ctx,
      steps.flatMap(({ fromId, toId, index }) => [
        { id: fromId, field: `lines.${index}.from_location_id` },
        { id: toId, field: `lines.${index}.to_location_id` },
      ]),
    );
    const plans = steps.map((step) => planStep(input, step, places));
    const objections = plans.flatMap((plan) => plan.objections);
    if (objections.length > 0) throw invalid(Object.fromEntries(objections));
    const { type, comment, override_reason } = input;
    const batchId = await insertBatch(
      ctx,
      { type, comment, override_reason },
      plans.map((plan) => plan.movement),
    );
    const after = await fetchMoved(ctx, [...items.keys()]);
    for (const [id, before] of items) {
      const now = after.get(id);
      if (now)
        ctx.record({
          event: "item.moved",
          entity: "item",
          id,
          before: moved(before),
          after: moved(now),
          payload: { batch_id: batchId, type },
        });
    }
    return fetchBatch(ctx, batchId);
  },
});
