import "server-only";
import { AppError } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { issueType, planIssue } from "@/lib/inventory/kits/rules";
import { fetchKit } from "@/lib/inventory/kits/rows";
import { canMoveKit } from "@/lib/inventory/kits/policy";
import { IssueKitInput } from "@/lib/inventory/kits/schema";
import { moveItems } from "@/lib/inventory/movements/commands/move-items";
import { fetchPlaces } from "@/lib/inventory/movements/rows";
import { Batch } from "@/lib/inventory/movements/schema";

/** The whole tree in one act. What is missing is named, and goes without only where the caller says so (`rest`). */
export const issueKit = defineCommand({
  name: "inventory.issueKit",
  permission: "inventory:move",
  summary: "Issue a kit with all kits in it, as one act",
  input: IssueKitInput,
  output: Batch,
  http: { method: "POST", path: "/inventory/kits/{id}/issue", status: 201, address: "/inventory/batches/{id}" },
  invalidates: () => ["inventory"],
  async handler(ctx, { id, rest, ...input }) {
    const kit = await fetchKit(ctx, id);
    ctx.assert(canMoveKit(ctx.actor, kit));
    const places = await fetchPlaces(ctx, [{ id: input.to_location_id, field: "to_location_id" }]);
    const type = issueType(places.get(input.to_location_id)?.type ?? "stage");
    const target = { id: input.to_location_id, type: places.get(input.to_location_id)?.type ?? ("stage" as const) };
    const { moves, short } = planIssue(kit.contents, target, Boolean(input.override_reason));
    if (moves.length === 0) throw new AppError("CONFLICT", "kits.nothing_to_issue", { missing: short });
    if (short.length > 0 && !rest) {
      const names = short.slice(0, 5).map(({ name, inventory_number: number }) => `${name} (${number})`);
      throw new AppError("CONFLICT", "kits.incomplete", { missing: short }, { count: short.length, names: names.join(", ") });
    }
    const act = await ctx.run(moveItems, { ...input, type, lines: moves, comment: input.comment ?? `${kit.code} ${kit.name}` });
    ctx.record({ event: "kit.issued", entity: "kit", id, after: { name: kit.name }, payload: { batch_id: act.id, missing: short.length } });
    return act;
  },
});
