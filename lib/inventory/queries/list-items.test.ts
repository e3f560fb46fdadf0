import { beforeAll, describe, expect, it } from "vitest";
import type { Caller } from "@/lib/core/context";
import { run } from "@/lib/core/operation";
import { importItems } from "@/lib/inventory/commands/import-items";
import { getAnalytics } from "@/lib/inventory/analytics/queries/get-analytics";
import { listItems } from "@/lib/inventory/queries/list-items";
import { csvFile, makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, makeUser, type TestTheatre } from "@/tests/factories/users";

const rows = [
  ["СВ-0001", "Прожектор профильный 26°", "ETC", "Source Four", "", "Для выносной софитной балки"],
  ["СВ-0002", "Прожекторы заливного света, комплект", "Griven", "Kolorado", "", ""],
  ["СВ-0003", "Spica 250M Moving Head", "5Star Systems", "spica-250m", "SN-77120", ""],
  ["СВ-0004", "Ёлка сценическая, ель", "", "", "", "Зелёная, разборная"],
  ["СВ-0005", "Стул венский", "Thonet", "No. 14", "", "Гнутая берёза"],
  ["СВ-0117", "Лебёдка ручная", "", "", "", ""],
  ["LX/10%_a", "Диммер", "", "", "", "с двенадцатью каналами"],
];

let theatre: TestTheatre;
let admin: Caller;
const ids: Record<string, string> = {};

beforeAll(async () => {
  theatre = await makeTheatre();
  admin = theatre.callers.admin;
  ids.root = await makeCategory(theatre, { name: "Light", department_id: theatre.departments.light });
  ids.leaf = await makeCategory(theatre, { name: "Leaf", parent_id: ids.root });
  ids.props = await makeCategory(theatre, { name: "Props", department_id: theatre.departments.costume });
  ids.store = await makeLocation(theatre, { name: "Store" });
  ids.shelf = await makeLocation(theatre, { name: "Shelf", parent_id: ids.store });
  ids.stage = await makeLocation(theatre, { name: "Stage", type: "stage" });
  const lines = rows.map((row) => row.map((cell) => `"${cell}"`).join(";"));
  const text = ["Инв. №;Название;Изготовитель;Модель;Серийный номер;Описание", ...lines].join("\n");
  const report = await run(importItems, admin, { file: csvFile(text), category_id: ids.leaf, location_id: ids.shelf });
  if (report.failed > 0) throw new Error(JSON.stringify(report.errors));
  await makeItem(theatre, {
    name: "Корона",
    category_id: ids.props,
    location_id: ids.stage,
    inventory_number: "Р-1",
    condition: "poor",
  });
  const other = await makeTheatre();
  await makeLocation(other);
  await makeItem(other, { name: "Прожектор чужой" });
});

async function numbers(input: object, caller = admin): Promise<string[]> {
  const list = await run(listItems, caller, input);
  return list.items.map((item) => item.inventory_number);
}

describe("search", () => {
  it.each([
    ["прожекторов", ["СВ-0001", "СВ-0002"]],
    ["ПРОЖЕКТОРАМИ", ["СВ-0001", "СВ-0002"]],
    ["moving hed", ["СВ-0003"]],
    ["head moving", ["СВ-0003"]],
    ["Griven", ["СВ-0002"]],
    ["thone", ["СВ-0005"]],
    ["0117", ["СВ-0117"]],
    ["в-011", ["СВ-0117"]],
    ["77120", ["СВ-0003"]],
    ["елка", ["СВ-0004"]],
    ["ёлками", ["СВ-0004"]],
    ["лебедок", ["СВ-0117"]],
    ["березы", ["СВ-0005"]],
    ["10%_", ["LX/10%_a"]],
    ["каналов двенадцатью", ["LX/10%_a"]],
    ["трамвай", []],
    ["%", ["LX/10%_a"]],
    ["' or 1=1 --", []],
    ['"', []],
    ["&|!:*()", []],
  ])("%s", async (q, expected) => expect((await numbers({ q })).toSorted()).toEqual(expected));

  it("puts the best first, and walks on in that order", async () => {
    expect((await numbers({ q: "прожектор профильный" }))[0]).toBe("СВ-0001");
    const first = await run(listItems, admin, { q: "прожекторов", page_size: 1 });
    const second = await run(listItems, admin, { q: "прожекторов", page_size: 1, cursor: first.next_cursor ?? "" });
    expect(first.total).toBe(2);
    expect([...first.items, ...second.items].map((item) => item.inventory_number).toSorted()).toEqual(["СВ-0001", "СВ-0002"]);
    expect(second.next_cursor).toBeNull();
  });
});

describe("filters", () => {
  it("reach down the branches of categories and places", async () => {
    expect(await numbers({ category_id: ids.root })).toHaveLength(rows.length);
    expect(await numbers({ category_id: ids.props })).toEqual(["Р-1"]);
    expect(await numbers({ location_id: ids.store })).toHaveLength(rows.length);
    expect(await numbers({ location_id: ids.stage })).toEqual(["Р-1"]);
  });

  it("go together", async () => {
    expect(
      await numbers({
        status: "on_stage,in_repair",
        condition: ["poor", "fair"],
        department_id: theatre.departments.costume,
      }),
    ).toEqual(["Р-1"]);
    expect(await numbers({ status: "on_stage", condition: "good" })).toEqual([]);
    expect(await numbers({ updated_since: "2000-01-01T00:00:00Z" })).toHaveLength(rows.length + 1);
    expect(await numbers({ updated_since: "2999-01-01T00:00:00+03:00" })).toEqual([]);
  });

  it("are refused where they make no sense", async () => {
    for (const bad of [{ status: "lost" }, { page_size: 201 }, { page: 0 }, { sort: "price" }, { cursor: "x" }, { colour: "red" }])
      await expect(run(listItems, admin, bad)).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
  });
});

describe("totals", () => {
  it("are worth what the analytics say: the value of every unit, whatever is asked for", async () => {
    const house = await makeTheatre();
    await makeLocation(house);
    const by = house.callers.admin;
    await makeItem(house, { tracking: "quantity", quantity: "40", unit: "m", current_value: "10.50" });
    await makeItem(house, { tracking: "quantity", quantity: "2.5", unit: "m", current_value: "0.01" });
    await makeItem(house, { tracking: "quantity", quantity: "7", unit: "m" });
    const list = await run(listItems, by, { include: "totals" });
    expect(list.totals).toEqual({ quantity: "49.500", unit: "m", value: "420.03" });
    const { value } = await run(getAnalytics, by, {});
    expect(value).toMatchObject({ items: list.total, value: list.totals?.value });
    await makeItem(house, { current_value: "100" });
    expect((await run(listItems, by, { include: "totals" })).totals).toEqual({ quantity: null, unit: null, value: "520.03" });
  });
});

describe("order and pages", () => {
  it.each(["inventory_number", "-name", "status,-quantity", "-updated_at", "current_value", "warranty_until"])(
    "by %s, walked to the end without gaps or repeats",
    async (sort) => {
      const whole = await numbers({ sort });
      const walked: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await run(listItems, admin, { sort, page_size: 3, cursor });
        walked.push(...page.items.map((item) => item.inventory_number));
        cursor = page.next_cursor ?? undefined;
      } while (cursor);
      expect(walked).toEqual(whole);
      expect(whole).toHaveLength(rows.length + 1);
    },
  );

  it("counts pages", async () => {
    expect(await run(listItems, admin, { page: 2, page_size: 5 })).toMatchObject({ page: 2, total: 8, pages: 2 });
  });
});

it("shows what the grant reaches", async () => {
  const { caller } = await makeUser(theatre, { grants: ["inventory:read:dept"], department: "costume" });
  expect(await numbers({}, caller)).toEqual(["Р-1"]);
});
