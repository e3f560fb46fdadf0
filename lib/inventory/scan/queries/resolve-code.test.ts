import { beforeAll, describe, expect, it } from "vitest";
import { inventoryKitItems, inventoryKits } from "@/db/schema";
import type { Caller } from "@/lib/core/context";
import { database } from "@/lib/core/database";
import { newId } from "@/lib/core/ids";
import { run } from "@/lib/core/operation";
import { resolveCode } from "@/lib/inventory/scan/queries/resolve-code";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

let theatre: TestTheatre;
const ids: Record<string, string> = {};

async function makeKit(code: string, parentId: string | null, lines: Record<string, string>, caseId?: string): Promise<string> {
  const id = newId();
  const shared = { theatre_id: theatre.id };
  await database()
    .insert(inventoryKits)
    .values({
      ...shared,
      id,
      parent_id: parentId,
      name: `Kit ${code}`,
      code,
      case_item_id: caseId,
      department_id: theatre.departments.light,
    });
  await database()
    .insert(inventoryKitItems)
    .values(Object.entries(lines).map(([itemId, quantity]) => ({ ...shared, kit_id: id, item_id: itemId, quantity })));
  return id;
}

beforeAll(async () => {
  theatre = await makeTheatre();
  const category = await makeCategory(theatre, { department_id: theatre.departments.light });
  ids.store = await makeLocation(theatre, { name: "Store", code: "S1" });
  const item = async (inventory_number: string, more: object = {}) =>
    (await makeItem(theatre, { category_id: category, location_id: ids.store, inventory_number, ...more })).id;
  ids.lamp = await item("LX-0042", { serial_number: "Sn-77120", quantity: "1" });
  ids.fir = await item("ЁЛ-7");
  ids.cyrillic = await item("СВ-0217");
  ids.cable = await item("К-1", { quantity: "40" });
  ids.twin = await item("S1", {});
  const wardrobe = await makeCategory(theatre, { department_id: theatre.departments.costume });
  await item("КР-1", { category_id: wardrobe });
  ids.case = await makeKit("CASE-1", null, { [ids.cable]: "5" });
  ids.box = await item("BOX-1");
  await makeKit("CASE-1A", ids.case, { [ids.cable]: "3", [ids.lamp]: "1" }, ids.box);
  const other = await makeTheatre();
  await makeItem(other, { inventory_number: "OTHER-1", location_id: await makeLocation(other) });
});

const find = async (code: string, caller: Caller = theatre.callers.admin) => (await run(resolveCode, caller, { code })).candidates;

describe("a code", () => {
  it.each([
    ["a number", "LX-0042", "lamp"],
    ["in another case", "lx-0042", "lamp"],
    ["a serial number", "SN-77120", "lamp"],
    ["typed in the other layout", "ДЧ-0042", "lamp"],
    ["with е for ё", "ЕЛ-7", "fir"],
    ["with letters that only look right", "CB-0217", "cyrillic"],
    ["an address of a label", "https://elsewhere.example/s/%D0%A1%D0%92-0217", "cyrillic"],
  ])("%s is its item", async (_, code, name) => {
    expect((await find(code)).map(({ kind, id }) => [kind, id])).toEqual([["item", ids[name]]]);
  });

  it("by the id is what has it", async () => {
    expect((await find(ids.lamp ?? "")).map(({ id }) => id)).toEqual([ids.lamp]);
    expect((await find(ids.store ?? "")).map(({ kind }) => kind)).toEqual(["place"]);
  });

  it("says where the item stands, in which kits, and that it may be moved", async () => {
    const [lamp] = await find("LX-0042");
    expect(lamp).toMatchObject({
      status: "in_stock",
      is_overdue: false,
      may_move: true,
      stock: [{ location_id: ids.store, location: "Store", type: "warehouse", quantity: "1.000" }],
      kits: [{ code: "CASE-1A" }],
    });
  });

  it("of a kit brings its contents, those of the cases in it, and the cases", async () => {
    const [kit] = await find("case-1");
    expect(kit?.kind === "kit" && kit.lines.map(({ item, quantity }) => [item.number, quantity])).toEqual([
      ["К-1", "8"],
      ["BOX-1", "1"],
      ["LX-0042", "1"],
    ]);
    expect(await find("box-1")).toMatchObject([{ kind: "item", kits: [{ code: "CASE-1A" }] }]);
  });

  it("that belongs to several is all of them", async () => {
    expect((await find("s1")).map(({ kind }) => kind).toSorted()).toEqual(["item", "place"]);
  });

  it.each(["%", "_X-0042", "LX-004", "nothing", "OTHER-1"])("%s belongs to nothing", async (code) => {
    expect(await find(code)).toEqual([]);
  });
});

describe("to whom", () => {
  it("what may only be looked at, says so", async () => {
    const [lamp] = await find("LX-0042", theatre.callers.assistant_director);
    expect(lamp).toMatchObject({ may_move: false });
  });

  it("a department moves its own things and only looks at others'", async () => {
    expect(await find("LX-0042", theatre.callers.department_head)).toMatchObject([{ may_move: true }]);
    expect(await find("КР-1", theatre.callers.department_head)).toMatchObject([{ may_move: false }]);
  });

  it("who may not see the inventory is refused", async () => {
    await expect(find("LX-0042", theatre.callers.actor)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
