import { inventoryCategories, inventoryLocations } from "@/db/schema";
import type { Transaction } from "@/db/client";
import type { Caller } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { createItem } from "@/lib/inventory/commands/create-item";
import type { Item } from "@/lib/inventory/schema";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

type House = Pick<TestTheatre, "id" | "tx">;

/** A category of the whole house, unless `fields` say whose. */
export async function makeCategory(theatre: House, fields: Partial<typeof inventoryCategories.$inferInsert> = {}): Promise<string> {
  const id = newId();
  await (theatre.tx ?? database())
    .insert(inventoryCategories)
    .values({ id, theatre_id: theatre.id, name: `Category ${id.slice(-6)}`, code: id, ...fields });
  return id;
}

/** A warehouse, unless `fields` say what. */
export async function makeLocation(theatre: House, fields: Partial<typeof inventoryLocations.$inferInsert> = {}): Promise<string> {
  const id = newId();
  await (theatre.tx ?? database())
    .insert(inventoryLocations)
    .values({ id, theatre_id: theatre.id, name: `Place ${id.slice(-6)}`, type: "warehouse", ...fields });
  return id;
}

/** An item made by an administrator; without a category of its own in a new one. */
export async function makeItem(theatre: House & { callers: { admin: Caller } }, fields: Record<string, unknown> = {}): Promise<Item> {
  const categoryId = fields.category_id ?? (await makeCategory(theatre));
  return run(createItem, theatre.callers.admin, { name: "Source Four 26°", category_id: categoryId, ...fields });
}

/** A file as an upload brings it. */
export function csvFile(text: string, name = "items.csv"): File {
  return new File([text], name, { type: "text/csv" });
}

/** A theatre with a category of the lighting department, its fields as a maker's sheet calls them, and a warehouse «S1». */
export async function makeLightHouse(tx?: Transaction) {
  const theatre = await makeTheatre(tx);
  const categoryId = await makeCategory(theatre, {
    name: "Light",
    code: "light",
    department_id: theatre.departments.light,
    number_pattern: "LX-{0000}",
    custom_field_defs: [
      { key: "power_w", label: "Power", type: "number", unit: "W" },
      { key: "dmx_connector", label: "DMX connector", type: "text" },
      { key: "bulb_type", label: "Bulb", type: "text" },
    ],
  });
  const store = await makeLocation(theatre, { name: "Store", code: "S1" });
  return { theatre, categoryId, store };
}
