import { inventoryCategories, inventoryLocations } from "@/db/schema";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { run, type Operation } from "@/lib/core/operation";
import { createItem } from "@/lib/inventory/commands/create-item";
import { moveItems } from "@/lib/inventory/movements/commands/move-items";
import { createTag } from "@/lib/tags/commands/create-tag";
import { createToken } from "@/lib/users/tokens/commands/create-token";
import { createView } from "@/lib/views/commands/create-view";
import type { TestTheatre } from "@/tests/factories/users";

/** One record of every kind that a path can name. */
export interface Records {
  category_id: string;
  location_id: string;
  item_id: string;
  inventory_number: string;
  batch_id: string;
  user_id: string;
  role_id: string;
  department_id: string;
  token_id: string;
  tag_id: string;
  view_id: string;
}

export async function makeRecords(theatre: TestTheatre): Promise<Records> {
  const [categoryId, locationId] = [newId(), newId()];
  await database().insert(inventoryCategories).values({ id: categoryId, theatre_id: theatre.id, name: "Profiles", code: "profiles" });
  await database().insert(inventoryLocations).values({ id: locationId, theatre_id: theatre.id, name: "Store", type: "warehouse" });
  const item = await run(createItem, theatre.callers.admin, {
    name: "Source Four",
    category_id: categoryId,
    location_id: locationId,
  });
  const batch = await run(moveItems, theatre.callers.admin, { type: "write_off", lines: [{ item_id: item.id }] });
  const token = await run(createToken, theatre.callers.admin, {
    name: "Ticketing",
    permissions: ["inventory:read:all"],
  });
  const tag = await run(createTag, theatre.callers.admin, { name: "Tour", color: "moss" });
  const view = await run(createView, theatre.callers.admin, {
    scope: "inventory",
    name: "On stage",
    definition: "status=on_stage",
    is_shared: true,
  });
  return {
    category_id: categoryId,
    location_id: locationId,
    item_id: item.id,
    inventory_number: item.inventory_number,
    batch_id: batch.id,
    user_id: theatre.users.actor.id,
    role_id: theatre.roles.actor,
    department_id: theatre.departments.light,
    token_id: token.id,
    tag_id: tag.id,
    view_id: view.id,
  };
}

type Inputs = (records: Records) => Record<string, unknown>;

/** What must be given besides the id, so that an operation gets as far as looking for the record. */
const more: Record<string, Inputs> = {
  "tags.mergeTags": () => ({ into_id: newId() }),
  "inventory.moveItem": (records) => ({ type: "write_off", from_location_id: records.location_id }),
};

/** Which record `{id}` means, by the beginning of the path; the longest that fits counts. */
const owners: [prefix: string, pick: (records: Records) => Record<string, unknown>][] = [
  ["/inventory/categories/", (records) => ({ id: records.category_id })],
  ["/inventory/locations/", (records) => ({ id: records.location_id })],
  ["/inventory/batches/", (records) => ({ id: records.batch_id })],
  ["/inventory/by-number/", (records) => ({ inventory_number: records.inventory_number })],
  ["/inventory/", (records) => ({ id: records.item_id })],
  ["/tags/", (records) => ({ id: records.tag_id })],
  ["/views/", (records) => ({ id: records.view_id })],
  ["/users/", (records) => ({ id: records.user_id })],
  ["/roles/", (records) => ({ id: records.role_id })],
  ["/departments/", (records) => ({ id: records.department_id })],
  ["/tokens/", (records) => ({ id: records.token_id })],
];

/** A right input of an operation about one record of `records`. An operation that this does not know fails its test. */
export function recordInput(operation: Operation, records: Records): Record<string, unknown> {
  const path = operation.http?.path ?? "";
  const owner = owners.find(([prefix]) => path.startsWith(prefix));
  if (!owner) throw new Error(`tests/contract/records.ts does not know the record of ${path}`);
  return { ...owner[1](records), ...more[operation.name]?.(records) };
}
