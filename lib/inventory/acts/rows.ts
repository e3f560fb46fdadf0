import "server-only";
import { and, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryItems } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError, invalid } from "@/lib/core/errors";
import { fetchPlaces, insertBatch } from "@/lib/inventory/movements/rows";
import { impliedQuantity, impliedSource, moveObjections, stockObjection, type Place } from "@/lib/inventory/movements/rules";
import type { MoveItemsInput, MoveLine } from "@/lib/inventory/movements/schema";
import { selectItems, visibleItems } from "@/lib/inventory/rows";
import type { Item } from "@/lib/inventory/schema";

async function fetchMoved(ctx: Context<Transaction>, ids: string[]): Promise<Map<string, Item>> {
  const rows = await selectItems(ctx.tx, {}).where(
    and(visibleItems(ctx), inArray(inventoryItems.id, ids), isNull(inventoryItems.deleted_at)),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The items of the lines, locked in one order, so that two acts over the same things wait for each other. */
export async function lockMoved(ctx: Context<Transaction>, lines: readonly MoveLine[]): Promise<Map<string, Item>> {
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
    arrival: { type, item, to: ends.to },
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

/** What the lines come to as movements; VALIDATION_ERROR under the numbers of the lines that cannot be. */
export async function planAct(ctx: Context<Transaction>, input: MoveItemsInput, items: ReadonlyMap<string, Item>) {
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
  return plans;
}

/** Books the movements as one act and records what became of each thing; gives the id of the act. */
export async function bookAct(
  ctx: Context<Transaction>,
  { type, comment, override_reason }: MoveItemsInput,
  items: ReadonlyMap<string, Item>,
  plans: Awaited<ReturnType<typeof planAct>>,
): Promise<string> {
  const movements = plans.map((plan) => plan.movement);
  const batchId = await insertBatch(ctx, { type, comment, override_reason }, movements);
  const after = await fetchMoved(ctx, [...items.keys()]);
  for (const [id, before] of items) {
    const now = after.get(id);
    if (!now) continue;
    const payload = { batch_id: batchId, type };
    ctx.record({ event: "item.moved", entity: "item", id, before: moved(before), after: moved(now), payload });
  }
  return batchId;
}
