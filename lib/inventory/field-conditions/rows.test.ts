import { beforeAll, describe, expect, it } from "vitest";
import { run } from "@/lib/core/operation";
import { countItems } from "@/lib/inventory/queries/count-items";
import { listItems } from "@/lib/inventory/queries/list-items";
import { makeCategory, makeItem, makeLocation } from "@/tests/factories/inventory";
import { makeTheatre, type TestTheatre } from "@/tests/factories/users";

let house: TestTheatre;
let category: string;

beforeAll(async () => {
  house = await makeTheatre();
  await makeLocation(house);
  category = await makeCategory(house, {
    name: "Light",
    custom_field_defs: [
      { key: "power_w", label: "Power", type: "number", unit: "W" },
      { key: "connector", label: "Connector", type: "choice", choices: ["3-pin", "5-pin"] },
      { key: "bulb", label: "Bulb", type: "text" },
      { key: "proofed", label: "Proofed", type: "date" },
      { key: "wireless", label: "Wireless", type: "flag" },
    ],
  });
  const lamps: [string, Record<string, string | number | boolean>][] = [
    ["A", { power_w: 750, connector: "3-pin", bulb: "HPL 750", proofed: "2026-01-31", wireless: true }],
    ["B", { power_w: 2000, connector: "5-pin", bulb: "CP/72", proofed: "2027-05-01" }],
    ["C", { power_w: 90.5 }],
  ];
  for (const [name, fields] of lamps) await makeItem(house, { name, category_id: category, custom_fields: fields });
});

const found = async (conditions: Record<string, unknown>) =>
  (await run(listItems, house.callers.admin, { category_id: category, sort: "name", ...conditions })).items
    .map(({ name }) => name)
    .join("");

describe("conditions on the fields of a category", () => {
  it.each([
    [{ "field.power_w": "750" }, "A"],
    [{ "field.power_w.min": "100" }, "AB"],
    [{ "field.power_w.min": "90,5", "field.power_w.max": "750" }, "AC"],
    [{ "field.connector": "5-pin" }, "B"],
    [{ "field.connector": ["3-pin", "5-pin"] }, "AB"],
    [{ "field.bulb": "CP/72" }, "B"],
    [{ "field.bulb.has": "hpl" }, "A"],
    [{ "field.bulb.has": "%" }, ""],
    [{ "field.proofed.max": "2026-12-31" }, "A"],
    [{ "field.proofed.min": "2026-02-01" }, "B"],
    [{ "field.wireless": "true" }, "A"],
    [{ "field.wireless": "false" }, "BC"],
    [{ "field.power_w.min": "" }, "ABC"],
  ])("%j finds %s", async (conditions, expected) => expect(await found(conditions)).toBe(expected));

  it.each([
    { "field.colour": "red" },
    { "field.power_w.has": "7" },
    { "field.bulb.min": "7" },
    { "field.power_w": "much" },
    { "field.power_w.min": "much" },
    { "field.Power": "7" },
    { "field.power_w.about": "7" },
    { field: "7" },
    { "field.wireless": "maybe" },
  ])("%j is refused", (conditions) => expect(found(conditions)).rejects.toMatchObject({ code: "VALIDATION_ERROR" }));

  it("needs the category", () =>
    expect(run(listItems, house.callers.admin, { "field.power_w": "750" })).rejects.toMatchObject({ code: "VALIDATION_ERROR" }));
});

it("counts what several filters find, and says nothing of one that is none", async () => {
  const filters = [{}, { q: "nothing at all" }, { category_id: category, "field.power_w.min": "100" }, { colour: "red" }];
  expect(await run(countItems, house.callers.admin, { filters })).toEqual({ counts: [3, 0, 2, null] });
});
