import { describe, expect, it } from "vitest";
import { chooseField, columnChoices, mappingOf, unitsOf } from "@/components/inventory/import-mapping";

const source = (column: string | null, unit: "mm" | null = null) => ({ column, unit, scale: null, default: null });
const guess = { name: source("Название"), width: source("width_mm", "mm"), unit: { ...source(null), default: "шт" } };
const columns = [
  { name: "Название", samples: ["Стул"] },
  { name: "width_mm", samples: ["400"] },
  { name: "rdm", samples: [] },
];

describe("the mapping of an import", () => {
  it("is shown by column", () => {
    expect(columnChoices({ columns, mapping: guess }).map(({ column, field, unit }) => [column, field, unit])).toEqual([
      ["Название", "name", ""],
      ["width_mm", "width", "mm"],
      ["rdm", "", ""],
    ]);
  });
  it("goes back as it came, with what holds for every row", () => {
    expect(mappingOf(columnChoices({ columns, mapping: guess }), guess)).toEqual(guess);
  });
  it("gives a field to one column only, and forgets a unit that means nothing there", () => {
    const changed = chooseField(columnChoices({ columns, mapping: guess }), "width_mm", "name");
    expect(changed.map(({ field, unit }) => [field, unit])).toEqual([
      ["", ""],
      ["name", ""],
      ["", ""],
    ]);
  });
  it("knows the units of a size", () => {
    expect(unitsOf("width", "")).toContain("mm");
    expect(unitsOf("name", "mm")).toEqual([]);
    expect(unitsOf("custom_fields.power", "w")).toEqual(["w", "kw"]);
  });
});
