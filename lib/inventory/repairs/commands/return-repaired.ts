import "server-only";
import { defineCommand } from "@/lib/core/operation";
import { recordMaintenance } from "@/lib/inventory/maintenance/commands/record-maintenance";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { ReturnedItem, ReturnRepairedInput } from "@/lib/inventory/repairs/schema";

/** The way back and what was done, together or not at all: a movement, and a record of no plan with its result and cost. */
export const returnRepaired = defineCommand({
  name: "inventory.returnRepaired",
  permission: "inventory:move",
  summary: "Bring a thing back from the workshop, with the result and the cost",
  input: ReturnRepairedInput,
  output: ReturnedItem,
  http: { method: "POST", path: "/inventory/repairs/{id}/return", status: 201, address: null },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const { result, cost, note, file_id, ...movement } = input;
    const moved = await ctx.run(moveItem, { ...movement, type: "from_repair", comment: note, file_id });
    await ctx.run(recordMaintenance, { marks: [{ item_id: input.id }], result, cost, note, file_id });
    ctx.unchanged();
    return moved;
  },
});
