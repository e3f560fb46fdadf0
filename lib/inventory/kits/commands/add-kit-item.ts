import "server-only";
import type { z } from "zod";
import { inventoryKitItems } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError, invalid } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { canPackItem, canUpdateKit } from "@/lib/inventory/kits/policy";
import { fetchKit, findKitOf, findNamed } from "@/lib/inventory/kits/rows";
import { AddKitItemInput, Kit } from "@/lib/inventory/kits/schema";
import { lockItem } from "@/lib/inventory/rows";

/** By its id, or by its number as it is typed or scanned. */
async function itemOf(ctx: Context, { item_id: itemId, inventory_number: number }: z.output<typeof AddKitItemInput>): Promise<string> {
  if (itemId) return findNamed(ctx, { by: "id", value: itemId, field: "item_id" });
  if (number) return findNamed(ctx, { by: "inventory_number", value: number, field: "inventory_number" });
  throw invalid({ inventory_number: "issue.required" });
}

export const addKitItem = defineCommand({
  name: "inventory.addKitItem",
  permission: "inventory:update",
  summary: "Put an item into a kit, or say anew how many of it belong there",
  input: AddKitItemInput,
  output: Kit,
  http: { method: "POST", path: "/inventory/kits/{id}/items", status: 201, address: null },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const before = await fetchKit(ctx, input.id);
    ctx.assert(canUpdateKit(ctx.actor, before));
    // Locked, so that two kits cannot take one thing at the same moment.
    const item = await lockItem(ctx, await itemOf(ctx, input));
    const quantity = input.quantity ?? "1";
    const isSerial = item.tracking === "serial";
    ctx.assert(!isSerial || canPackItem(ctx.actor, item), "kits.other_department");
    if (isSerial && Number(quantity) !== 1) throw invalid({ quantity: "inventory.serial_quantity" });
    // Counted things lie in several kits; a case carries its own and lies in none.
    const other = await findKitOf(ctx, item.id, { except: before.id, onlyCases: !isSerial });
    if (other) throw new AppError("CONFLICT", "kits.in_another", { item_id: item.id }, { ...other });
    if (before.case_item_id === item.id) throw new AppError("CONFLICT", "kits.is_its_case", { item_id: item.id });
    await ctx.tx
      .insert(inventoryKitItems)
      .values({ theatre_id: ctx.theatreId, kit_id: before.id, item_id: item.id, quantity })
      .onConflictDoUpdate({ target: [inventoryKitItems.kit_id, inventoryKitItems.item_id], set: { quantity } });
    const after = await fetchKit(ctx, before.id);
    ctx.record({
      event: "kit.updated",
      entity: "kit",
      id: before.id,
      before: { lines: before.lines },
      after: { name: after.name, lines: after.lines },
      payload: { item_id: item.id, quantity },
    });
    return after;
  },
});
