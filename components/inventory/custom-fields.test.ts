import { expect, it } from "vitest";
import { customFact, fieldDefs, type FieldDef } from "@/components/inventory/custom-fields";

const power: FieldDef = { key: "power", label: "Мощность", type: "number", unit: "Вт" };
const plug: FieldDef = { key: "plug", label: "Разъём", type: "text" };
const words = { locale: "ru", yes: { true: "да", false: "нет" } };

it("inherits the fields of the branches above, the nearest of one key", () => {
  const watt = { ...power, unit: "кВт" };
  const categories = [
    { id: "light", parent_id: null, custom_field_defs: [power, plug] },
    { id: "moving", parent_id: "light", custom_field_defs: [watt] },
  ];
  expect(fieldDefs(categories, "moving")).toEqual([watt, plug]);
  expect(fieldDefs(categories, "elsewhere")).toEqual([]);
});

it("writes a value with its unit", () => {
  expect(customFact(power, 1200, words)).toBe("1\u00A0200\u00A0Вт");
  expect(customFact({ key: "x", label: "X", type: "flag" }, false, words)).toBe("нет");
  expect(customFact({ key: "d", label: "D", type: "date" }, "2027-03-14", words)).toBe("14 марта 2027");
  expect(customFact(plug, "", words)).toBeNull();
});
