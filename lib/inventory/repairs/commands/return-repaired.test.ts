import { expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { listItemMaintenance } from "@/lib/inventory/maintenance/queries/list-item-maintenance";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { returnRepaired } from "@/lib/inventory/repairs/commands/return-repaired";
import { listRepairs } from "@/lib/inventory/repairs/queries/list-repairs";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre } from "@/tests/factories/users";

it("tells what is in the workshop, why and who sent it, and brings it back with what it cost, all or nothing", async () => {
  const theatre = await makeTheatre();
  const store = await makeLocation(theatre, { name: "Store" });
  const workshop = await makeLocation(theatre, { name: "Workshop", type: "workshop" });
  const item = await makeItem(theatre, { quantity: "6", location_id: store, department_id: theatre.departments.light });
  const staff = theatre.callers.department_staff;
  const sent = { id: item.id, type: "to_repair", quantity: "2", to_location_id: workshop, comment: "Lens is cracked" } as const;
  await run(moveItem, staff, sent);
  const list = await run(listRepairs, staff, {});
  expect(list).toMatchObject({
    total: 1,
    items: [{ quantity: "2.000", reason: "Lens is cracked", sent_by: staff.actor.name, from_location: { path: "Store" } }],
  });
  const back = { id: item.id, from_location_id: workshop, to_location_id: store, quantity: "2", note: "New lens", cost: "3400" };
  await expect(run(returnRepaired, staff, { ...back, quantity: "3" })).rejects.toMatchObject({ reason: "inventory.insufficient_stock" });
  expect((await run(listItemMaintenance, staff, { id: item.id })).records).toEqual([]);
  await expect(run(returnRepaired, staff, back)).resolves.toMatchObject({ type: "from_repair", comment: "New lens" });
  expect((await run(listItemMaintenance, staff, { id: item.id })).records).toMatchObject([
    { plan: null, cost: "3400.00", result: "passed" },
  ]);
  expect((await run(listRepairs, staff, {})).total).toBe(0);
});
