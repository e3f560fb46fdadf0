import "server-only";
import { AppError } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { canMoveKit } from "@/lib/inventory/kits/policy";
import { fetchKit } from "@/lib/inventory/kits/rows";
import { planReturn } from "@/lib/inventory/kits/rules";
import { ReturnKitInput } from "@/lib/inventory/kits/schema";
import { moveItems } from "@/lib/inventory/movements/commands/move-items";
import { Batch } from "@/lib/inventory/movements/schema";

export const returnKit = defineCommand({
  name: "inventory.returnKit",
  permission: "inventory:move",
  summary: "Return what is out of a kit and of all kits in it, as one act",
  input: ReturnKitInput,
  output: Batch,
  http: { method: "POST", path: "/inventory/kits/{id}/return", status: 201, address: "/inventory/batches/{id}" },
  invalidates: () => ["inventory"],
  async handler(ctx, { id, ...input }) {
    const kit = await fetchKit(ctx, id);
    ctx.assert(canMoveKit(ctx.actor, kit));
    const { moves, type } = planReturn(kit.contents);
    if (moves.length === 0) throw new AppError("CONFLICT", "kits.nothing_out");
    const act = await ctx.run(moveItems, { ...input, type, lines: moves, comment: input.comment ?? `${kit.code} ${kit.name}` });
    ctx.record({ event: "kit.returned", entity: "kit", id, after: { name: kit.name }, payload: { batch_id: act.id } });
    return act;
  },
});
