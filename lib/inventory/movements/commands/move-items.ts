import "server-only";
import { defineCommand } from "@/lib/core/operation";
import { bookAct, lockMoved, planAct } from "@/lib/inventory/acts/rows";
import { fetchBatch, refuseOverdue } from "@/lib/inventory/movements/rows";
import { Batch, MoveItemsInput } from "@/lib/inventory/movements/schema";
import { canMoveItem, canOverrideInspection } from "@/lib/inventory/policy";

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
    const plans = await planAct(ctx, input, items);
    const arrivals = plans.map((plan) => plan.arrival);
    refuseOverdue(ctx, input.override_reason, arrivals);
    return fetchBatch(ctx, await bookAct(ctx, input, items, plans));
  },
});
