import { beforeAll, expect, it } from "vitest";
import type { Caller } from "@/lib/core/context";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { exportStocktakeLines } from "@/lib/inventory/exports/queries/export-stocktake-lines";
import { exportStocktakes } from "@/lib/inventory/exports/queries/export-stocktakes";
import { closeStocktake } from "@/lib/inventory/stocktakes/commands/close-stocktake";
import { countItem } from "@/lib/inventory/stocktakes/commands/count-item";
import { openStocktake } from "@/lib/inventory/stocktakes/commands/open-stocktake";
import { updateStocktakeLine } from "@/lib/inventory/stocktakes/commands/update-stocktake-line";
import { listStocktakeLines } from "@/lib/inventory/stocktakes/queries/list-stocktake-lines";
import { listStocktakes } from "@/lib/inventory/stocktakes/queries/list-stocktakes";
import { makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";
import { exportedBytes, exportedRows } from "@/tests/support/exported";

let theatre: TestTheatre;
let closed: string;
beforeAll(async () => {
  theatre = await makeTheatre();
  const { admin } = theatre.callers;
  const shelf = await makeLocation(theatre, { name: "Shelf" });
  const store = await makeLocation(theatre, { name: "Store" });
  const { light, sound } = theatre.departments;
  const make = (name: string, quantity: string, department_id: string, location_id = shelf) =>
    makeItem(theatre, { name, inventory_number: name, unit: "m", quantity, department_id, location_id });
  const [cable, mic, lamp] = [await make("Cable", "40", light), await make("Mic", "6", sound), await make("Lamp", "2", light, store)];
  const count = await run(openStocktake, admin, { location_id: shelf, note: "-2+3" });
  closed = count.id;
  for (const [item, quantity] of [
    [cable, "38"],
    [mic, "6"],
    [lamp, "1"],
  ] as const)
    await run(countItem, admin, { id: closed, item_id: item.id, quantity, mode: "set" });
  await run(updateStocktakeLine, admin, { id: closed, item_id: cable.id, note: "=HYPERLINK()" });
  await run(closeStocktake, admin, { id: closed });
  await run(openStocktake, admin, { location_id: store });
});

const stockers = (caller: Caller): Caller => ({
  ...caller,
  actor: { ...caller.actor, grants: new Map([...caller.actor.grants, ["inventory:stocktake", "all"], ["inventory:export", "dept"]]) },
});

it("tells what each count came to, as the list does", async () => {
  const { admin, department_head: head } = theatre.callers;
  const rows = await exportedRows(exportStocktakes, admin, { sort: "-status,-opened_at" });
  const { items } = await run(listStocktakes, admin, { sort: "-status,-opened_at" });
  expect(rows.map((row) => row.Place)).toEqual(items.map(({ location }) => location.path));
  expect(rows.find((row) => row.Place === "Shelf")).toMatchObject({
    State: "closed",
    Lines: 3,
    Matched: 1,
    Missing: 1,
    "Not from here": 1,
    "Act No.": 1,
    "Ended by": admin.actor.name,
    Note: "-2+3",
  });
  expect((await exportedRows(exportStocktakes, admin, { status: "open" })).map((row) => row.Place)).toEqual(["Store"]);
  expect((await exportedRows(exportStocktakes, stockers(head), { status: "closed" }))[0]).toMatchObject({ Lines: 2, Matched: 0 });
  // May export, but not count.
  await expect(exportedRows(exportStocktakes, theatre.callers.assistant_director)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await exportedRows(exportStocktakes, (await makeTheatre()).callers.admin)).toEqual([]);
});

it("holds the lines of one: expected, counted, the difference, who and when", async () => {
  const { admin, department_head: head } = theatre.callers;
  const rows = await exportedRows(exportStocktakeLines, admin, { id: closed });
  expect(rows).toMatchObject([
    {
      Name: "Cable",
      Unit: "m",
      "By the book when opened": 40,
      "By the book when counted": 40,
      Counted: 38,
      Difference: -2,
      State: "missing",
      Booked: -2,
      Note: "=HYPERLINK()",
      Who: admin.actor.name,
      When: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    },
    { Name: "Lamp", Difference: 1, State: "not from here", Booked: 1, "Brought over from": "Store" },
    { Name: "Mic", Difference: 0, State: "matched" },
  ]);
  for (const filter of [{ state: "surplus,unexpected" }, { sort: "-counted_at" }, { state: "waiting" }]) {
    const { items } = await run(listStocktakeLines, admin, { id: closed, ...filter });
    const names = (await exportedRows(exportStocktakeLines, admin, { id: closed, ...filter })).map((row) => row.Name);
    expect(names, JSON.stringify(filter)).toEqual(items.map(({ item }) => item.name));
  }
  const names = async (caller: Caller) => (await exportedRows(exportStocktakeLines, caller, { id: closed })).map((row) => row.Name);
  expect(await names(head)).toEqual(["Cable", "Lamp"]);
  expect(await names(stockers(head))).toEqual(["Cable", "Lamp"]);
  expect((await exportedBytes(exportStocktakeLines, admin, { id: closed, format: "csv" })).toString()).toContain(",'=HYPERLINK(),");
  await expect(names(theatre.callers.assistant_director)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(exportedRows(exportStocktakeLines, admin, { id: newId() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(names((await makeTheatre()).callers.admin)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
