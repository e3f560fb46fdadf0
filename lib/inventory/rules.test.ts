import { describe, expect, it } from "vitest";
import {
  formatNumber,
  isNumberPattern,
  mergeFieldDefs,
  movementObjections,
  readCustomFields,
  trackingOf,
  withCustomFields,
  type FieldDef,
} from "@/lib/inventory/rules";

describe("movementObjections", () => {
  it.each([
    ["receipt", { to: "warehouse" }],
    ["transfer", { from: "warehouse", to: "stage" }],
    ["issue", { from: "warehouse", to: "stage" }],
    ["issue", { from: "warehouse", to: "rehearsal" }],
    ["return", { from: "stage", to: "warehouse" }],
    ["to_repair", { from: "stage", to: "workshop" }],
    ["from_repair", { from: "workshop", to: "warehouse" }],
    ["to_tour", { from: "warehouse", to: "tour" }],
    ["from_tour", { from: "tour", to: "warehouse" }],
    ["write_off", { from: "warehouse" }],
    ["correction", { from: "warehouse" }],
    ["correction", { to: "warehouse" }],
  ] as const)("%s %o fits", (type, ends) => expect(movementObjections(type, ends)).toEqual({}));

  it.each([
    ["receipt", {}, { to_location_id: "issue.required" }],
    ["receipt", { from: "stage", to: "warehouse" }, { from_location_id: "inventory.no_source" }],
    ["issue", { from: "warehouse", to: "warehouse" }, { to_location_id: "inventory.wrong_destination_issue" }],
    ["return", { from: "stage", to: "stage" }, { to_location_id: "inventory.wrong_destination_return" }],
    ["from_repair", { from: "stage", to: "warehouse" }, { from_location_id: "inventory.wrong_source_from_repair" }],
    ["from_tour", { from: "stage", to: "warehouse" }, { from_location_id: "inventory.wrong_source_from_tour" }],
    ["transfer", { to: "stage" }, { from_location_id: "issue.required" }],
    ["write_off", { from: "stage", to: "stage" }, { to_location_id: "inventory.no_destination" }],
    ["correction", { from: "stage", to: "stage" }, { to_location_id: "inventory.one_end" }],
    ["correction", {}, { to_location_id: "inventory.one_end" }],
  ] as const)("%s %o is refused", (type, ends, expected) => expect(movementObjections(type, ends)).toEqual(expected));
});

describe("numbers", () => {
  it("fills the place of a pattern, and grows beyond it", () => {
    expect(formatNumber("СВ-{0000}", 42)).toBe("СВ-0042");
    expect(formatNumber("{00}/LX", 1234)).toBe("1234/LX");
  });

  it("knows a pattern by its one place", () => {
    expect(["LX-{000}", "{0}"].every(isNumberPattern)).toBe(true);
    expect(["LX", "{0}{0}", "LX-{}", "LX-{1}"].some(isNumberPattern)).toBe(false);
  });

  it("tracks by serial what is one thing with a serial number", () => {
    expect(trackingOf(undefined, "1.000", true)).toBe("serial");
    expect(trackingOf(undefined, "0", true)).toBe("serial");
    expect(trackingOf(undefined, "0.5", true)).toBe("quantity");
    expect(trackingOf(undefined, "1", false)).toBe("quantity");
    expect(trackingOf("quantity", "1", true)).toBe("quantity");
  });
});

describe("custom fields", () => {
  const defs: FieldDef[] = [
    { key: "power", label: "Power", type: "number", unit: "W" },
    { key: "plug", label: "Plug", type: "choice", choices: ["CEE", "Schuko"] },
    { key: "checked", label: "Checked", type: "date" },
    { key: "dimmable", label: "Dimmable", type: "flag" },
    { key: "note", label: "Note", type: "text" },
  ];

  it("types values however they were written", () => {
    const given = { power: "1 200,5", plug: "CEE", checked: "2026-02-28", dimmable: "on", note: "7" };
    expect(readCustomFields(defs, given)).toEqual({
      values: { power: 1200.5, plug: "CEE", checked: "2026-02-28", dimmable: true, note: "7" },
      objections: {},
    });
    expect(readCustomFields(defs, { power: 0, dimmable: false }).values).toEqual({ power: 0, dimmable: false });
  });

  it("refuses what does not fit, and keys that the category has not", () => {
    const given = { power: "many", plug: "Powercon", checked: "2026-02-30", dimmable: "maybe", constructor: "x" };
    expect(readCustomFields(defs, given).objections).toEqual({
      "custom_fields.power": "issue.not_number",
      "custom_fields.plug": "inventory.no_such_choice",
      "custom_fields.checked": "issue.not_date",
      "custom_fields.dimmable": "issue.wrong_type",
      "custom_fields.constructor": "inventory.no_such_field",
    });
  });

  it("refuses text that no answer and no database can hold", () => {
    for (const note of ["x".repeat(2001), "a\u0000b", "\ud800"])
      expect(readCustomFields(defs, { note }).objections).toEqual({ "custom_fields.note": "inventory.unfit_text" });
    expect(readCustomFields(defs, { note: "x".repeat(2000) }).objections).toEqual({});
  });

  it("lets stay what the item holds, also when its choice or field is gone", () => {
    const held = { plug: "Powercon", colour: "red" };
    expect(readCustomFields(defs, { plug: "Powercon", colour: "red", power: 5 }, held)).toEqual({ values: { power: 5 }, objections: {} });
    expect(readCustomFields(defs, { plug: "Socapex" }, held).objections).toEqual({ "custom_fields.plug": "inventory.no_such_choice" });
  });

  it("clears by null, also what no category has any more", () => {
    const { values, objections } = readCustomFields(defs, { power: null, gone: null });
    expect(objections).toEqual({});
    expect(withCustomFields({ power: 1, gone: 2, note: "stays" }, values)).toEqual({ note: "stays" });
  });

  it("takes of one key the nearest category's", () => {
    const near: FieldDef = { key: "power", label: "Power, near", type: "text" };
    expect(mergeFieldDefs([defs, [near]]).find(({ key }) => key === "power")).toBe(near);
  });
});
