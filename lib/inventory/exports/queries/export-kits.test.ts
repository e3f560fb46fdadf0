import { expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { exportKits } from "@/lib/inventory/exports/queries/export-kits";
import { addKitItem } from "@/lib/inventory/kits/commands/add-kit-item";
import { createKit } from "@/lib/inventory/kits/commands/create-kit";
import { listKits } from "@/lib/inventory/kits/queries/list-kits";
import { moveItem } from "@/lib/inventory/movements/commands/move-item";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre } from "@/tests/factories/users";
import { exportedBytes, exportedRows } from "@/tests/support/exported";

it("holds the kits of the list with what is out and wrong, as far as the grant reaches, and no formula", async () => {
  const theatre = await makeTheatre();
  const { admin, department_head: head, department_staff: staff } = theatre.callers;
  const store = await makeLocation(theatre);
  const workshop = await makeLocation(theatre, { type: "workshop" });
  const { light, sound } = theatre.departments;
  const outer = await run(createKit, admin, { name: "Spots", department_id: light, description: "@SUM(A1)" });
  const inner = await run(createKit, admin, { name: "Lamps", parent_id: outer.id });
  await run(createKit, admin, { name: "Speakers", department_id: sound });
  const lamp = await makeItem(theatre, { name: "Lamp", inventory_number: "LX-1", serial_number: "1", location_id: store });
  await run(addKitItem, admin, { id: inner.id, item_id: lamp.id });
  await run(moveItem, admin, { id: lamp.id, type: "to_repair", to_location_id: workshop });

  expect(await exportedRows(exportKits, admin)).toMatchObject([
    { "Full name": "Speakers", Lines: 0 },
    { "Full name": "Spots", Code: outer.code, Lines: 1, Out: 0, "What is wrong": "LX-1 Lamp: in repair", Note: "@SUM(A1)" },
    { "Full name": "Spots › Lamps", Lines: 1 },
  ]);
  const codes = async (filter: object, caller = admin) => (await exportedRows(exportKits, caller, filter)).map((row) => row.Code);
  for (const filter of [{ sort: "-code" }, { q: "lamp" }, { department_id: sound }, { item_id: lamp.id }]) {
    const { items } = await run(listKits, admin, filter);
    expect(await codes(filter), JSON.stringify(filter)).toEqual(items.map(({ code }) => code));
  }
  expect(await codes({}, head)).toEqual([outer.code, inner.code]);
  expect((await exportedBytes(exportKits, admin, { format: "csv" })).toString()).toContain(",'@SUM(A1)");
  await expect(codes({}, staff)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await codes({}, (await makeTheatre()).callers.admin)).toEqual([]);
});
