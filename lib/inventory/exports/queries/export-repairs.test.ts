import { expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { exportRepairs } from "@/lib/inventory/exports/queries/export-repairs";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { listRepairs } from "@/lib/inventory/repairs/queries/list-repairs";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre } from "@/tests/factories/users";
import { exportedBytes, exportedRows } from "@/tests/support/exported";

it("holds what is in the workshops as the list has it, as far as the grant reaches, and no formula", async () => {
  const theatre = await makeTheatre();
  const { admin, department_head: head, department_staff: staff } = theatre.callers;
  const store = await makeLocation(theatre, { name: "Store" });
  const workshop = await makeLocation(theatre, { name: "Workshop", type: "workshop" });
  const { light, sound } = theatre.departments;
  const send = async (name: string, department_id: string, comment: string) => {
    const item = await makeItem(theatre, { name, inventory_number: name, quantity: "6", location_id: store, department_id });
    await run(moveItem, admin, { id: item.id, type: "to_repair", quantity: "2", to_location_id: workshop, comment });
    return item;
  };
  const lamp = await send("Lamp", light, "=cmd|' /C calc'!A0");
  await send("Amp", sound, "Hums");

  const [first] = await exportedRows(exportRepairs, admin);
  expect(first).toMatchObject({ Name: "Lamp", Quantity: 2, Workshop: "Workshop", "What is broken": "=cmd|' /C calc'!A0", From: "Store" });
  expect(first).toMatchObject({ "Sent by": admin.actor.name, Since: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
  const names = async (filter: object, caller = admin) => (await exportedRows(exportRepairs, caller, filter)).map((row) => row.Name);
  for (const filter of [{}, { sort: "-since" }, { sort: "inventory_number" }, { department_id: sound }, { item_id: lamp.id }]) {
    const { items } = await run(listRepairs, admin, filter);
    expect(await names(filter), JSON.stringify(filter)).toEqual(items.map(({ item }) => item.name));
  }
  expect(await names({}, head)).toEqual(["Lamp"]);
  expect((await exportedBytes(exportRepairs, admin, { format: "csv" })).toString()).toContain(",'=cmd|' /C calc'!A0,");
  await expect(names({}, staff)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await names({}, (await makeTheatre()).callers.admin)).toEqual([]);
});
