import "server-only";
import { inventoryItems, inventoryMovements } from "@/db/schema";
import { invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { canFileItem } from "@/lib/inventory/policy";
import {
  fetchCategoryLine,
  fetchItem,
  fetchReceivingLocation,
  fetchTheatrePattern,
  nextNumbers,
} from "@/lib/inventory/rows";
import { readCustomFields, trackingOf, withCustomFields } from "@/lib/inventory/rules";
import { CreateItemInput, Item } from "@/lib/inventory/schema";

function objections(input: CreateItemInput, quantity: string, isActive: boolean): Record<string, string> {
  const tooMany = input.tracking === "serial" && !["0", "1"].includes(String(Number(quantity)));
  return {
    ...(isActive ? {} : { category_id: "inventory.category_closed" }),
    ...(tooMany ? { quantity: "inventory.serial_quantity" } : {}),
  };
}

export const createItem = defineCommand({
  name: "inventory.createItem",
  permission: "inventory:create",
  summary: "Create an item; its first stock is a receipt",
  input: CreateItemInput,
  output: Item,
  http: { method: "POST", path: "/inventory", status: 201 },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const { quantity: given, location_id: wanted, inventory_number: number, tracking, ...fields } = input;
    const line = await fetchCategoryLine(ctx, input.category_id);
    const own = ctx.scope === "dept" ? ctx.actor.department_id : null;
    const departmentId = input.department_id ?? line.department_id ?? own;
    const filing = { department_id: departmentId, category_department_id: line.department_id, owner_id: ctx.actor.user_id };
    ctx.assert(canFileItem(ctx.actor, "inventory:create", filing));
    const quantity = given ?? "1";
    const custom = readCustomFields(line.defs, input.custom_fields ?? {});
    const refused = { ...objections(input, quantity, line.is_active), ...custom.objections };
    if (Object.keys(refused).length > 0) throw invalid(refused);
    const isStocked = Number(quantity) > 0;
    const locationId = isStocked || wanted ? await fetchReceivingLocation(ctx, wanted) : null;
    const pattern = line.number_pattern ?? (await fetchTheatrePattern(ctx));
    const itemId = newId();
    await ctx.tx.insert(inventoryItems).values({
      ...fields,
      id: itemId,
      theatre_id: ctx.theatreId,
      inventory_number: number ?? (await nextNumbers(ctx, pattern, 1))[0] ?? "",
      department_id: departmentId,
      tracking: trackingOf(tracking, quantity, Boolean(input.serial_number)),
      unit: input.unit ?? (ctx.locale === "ru" ? "шт" : "pcs"),
      custom_fields: withCustomFields({}, custom.values),
      created_by_id: ctx.actor.user_id,
      updated_by_id: ctx.actor.user_id,
    });
    if (isStocked) {
      await ctx.tx.insert(inventoryMovements).values({
        id: newId(),
        theatre_id: ctx.theatreId,
        item_id: itemId,
        type: "receipt",
        quantity,
        to_location_id: locationId,
        created_by_id: ctx.actor.user_id,
      });
    }
    const item = await fetchItem(ctx, itemId);
    ctx.record({ event: "item.created", entity: "item", id: itemId, after: { ...item } });
    return item;
  },
});
