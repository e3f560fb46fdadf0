import "server-only";
import { inventoryItems, inventoryMovements } from "@/db/schema";
import type { Transaction } from "@/db/client";
import type { Context } from "@/lib/core/context";
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
  type CategoryLine,
} from "@/lib/inventory/rows";
import { readCustomFields, trackingOf, withCustomFields } from "@/lib/inventory/rules";
import { CreateItemInput, Item } from "@/lib/inventory/schema";
import { setTags } from "@/lib/tags/commands/set-tags";

function objections(input: CreateItemInput, quantity: string, isActive: boolean): Record<string, string> {
  const tooMany = input.tracking === "serial" && !["0", "1"].includes(String(Number(quantity)));
  return {
    ...(isActive ? {} : { category_id: "inventory.category_closed" }),
    ...(tooMany ? { quantity: "inventory.serial_quantity" } : {}),
  };
}

/** Where the item is to be filed: its own department, else the category's, else that of whoever may file for one only. */
function filingOf(ctx: Context<Transaction>, input: CreateItemInput, line: CategoryLine) {
  const own = ctx.scope === "dept" ? ctx.actor.department_id : null;
  return {
    department_id: input.department_id ?? line.department_id ?? own,
    category_department_id: line.department_id,
    owner_id: ctx.actor.user_id,
  };
}

async function numberFor(ctx: Context<Transaction>, input: CreateItemInput, line: CategoryLine): Promise<string> {
  if (input.inventory_number) return input.inventory_number;
  const [number = ""] = await nextNumbers(ctx, line.number_pattern ?? (await fetchTheatrePattern(ctx)), 1);
  return number;
}

/** The first stock is a receipt. */
function receive(ctx: Context<Transaction>, itemId: string, quantity: string, locationId: string) {
  return ctx.tx.insert(inventoryMovements).values({
    id: newId(),
    theatre_id: ctx.theatreId,
    item_id: itemId,
    type: "receipt",
    quantity,
    to_location_id: locationId,
    created_by_id: ctx.actor.user_id,
  });
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
    const { quantity: given, location_id: wanted, inventory_number: _number, tracking, tag_ids: tagIds, ...fields } = input;
    const line = await fetchCategoryLine(ctx, input.category_id);
    const filing = filingOf(ctx, input, line);
    ctx.assert(canFileItem(ctx.actor, "inventory:create", filing));
    const quantity = given ?? "1";
    const custom = readCustomFields(line.defs, input.custom_fields ?? {});
    const refused = { ...objections(input, quantity, line.is_active), ...custom.objections };
    if (Object.keys(refused).length > 0) throw invalid(refused);
    const isStocked = Number(quantity) > 0;
    const locationId =
      isStocked || wanted ? await fetchReceivingLocation(ctx, wanted, { category_id: line.id, department_id: filing.department_id }) : null;
    const itemId = newId();
    await ctx.tx.insert(inventoryItems).values({
      ...fields,
      id: itemId,
      theatre_id: ctx.theatreId,
      inventory_number: await numberFor(ctx, input, line),
      department_id: filing.department_id,
      tracking: trackingOf(tracking, quantity, Boolean(input.serial_number)),
      unit: input.unit ?? (ctx.locale === "ru" ? "шт" : "pcs"),
      custom_fields: withCustomFields({}, custom.values),
      created_by_id: ctx.actor.user_id,
      updated_by_id: ctx.actor.user_id,
    });
    if (isStocked && locationId) await receive(ctx, itemId, quantity, locationId);
    if (tagIds?.length) await ctx.run(setTags, { entity_type: "item", entity_ids: [itemId], tag_ids: tagIds });
    const item = await fetchItem(ctx, itemId);
    ctx.record({ event: "item.created", entity: "item", id: itemId, after: { ...item } });
    return item;
  },
});
