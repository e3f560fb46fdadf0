import { describe, expect, it } from "vitest";
import { columnSources, customCell, Directory, identityOf, readDay, readFigure, readRow, type Cell } from "@/lib/inventory/imports/rules";
import type { ImportUnit } from "@/lib/inventory/imports/constants";
import type { FieldDef } from "@/lib/inventory/rules";

describe("figures", () => {
  it.each([
    ["2,5", "2.5"],
    ["1 234,50", "1234.50"],
    ["1\u00a0234", "1234"],
    ["1,234.50", "1234.50"],
    ["1.234,50", "1234.50"],
    ["1,234,567", "1234567"],
    ["1.234.567,8", "1234567.8"],
    ["12'345.5", "12345.5"],
    ["-3", "-3"],
    ["1.5.2020", "1.5.2020"],
    ["192.168.0.1", "192.168.0.1"],
    ["10,20,30", "10,20,30"],
    ["1.234.56", "1.234.56"],
    ["2 3", "2 3"],
    [0.1 + 0.2, "0.3"],
    [1e-7, "0"],
    ["many", "many"],
  ])("%s", (cell, value) => expect(readFigure(cell)).toMatchObject({ value }));

  it("keeps the word after a number", () => expect(readFigure("12 кг")).toEqual({ value: "12", word: "кг" }));
});

describe("days", () => {
  it.each([
    ["05.03.2019", "2019-03-05"],
    ["5.3.19", "2019-03-05"],
    ["05.03.98", "1998-03-05"],
    ["2019-03-05", "2019-03-05"],
    ["2019-03-05T10:00:00", "2019-03-05"],
    [43_529, "2019-03-05"],
    ["03/05/2019", "03/05/2019"],
  ])("%s", (cell, day) => expect(readDay(cell)).toBe(day));
});

interface Line {
  column?: string;
  unit?: ImportUnit;
  scale?: number;
  default?: string | number;
}

function row(mapping: Record<string, Line>, cells: Cell[]) {
  const columns = Object.values(mapping).flatMap(({ column }) => column ?? []);
  const full = Object.fromEntries(
    Object.entries(mapping).map(([field, line]) => [
      field,
      {
        column: line.column ?? null,
        unit: line.unit ?? null,
        scale: line.scale ?? null,
        default: line.default ?? null,
      },
    ]),
  );
  return readRow(columnSources(full, columns), cells);
}

describe("readRow", () => {
  it.each([
    ["mm", 427, "42.7"],
    ["mm", "427,35", "42.74"],
    ["in", "10", "25.4"],
    ["m", "1,2", "120"],
    ["cm", "12.345", "12.35"],
    ["cm", "120 мм", "12"],
  ] as const)("width in %s: %s", (unit, cell, width) => {
    expect(row({ width: { column: "w", unit } }, [cell]).values).toEqual({ width });
  });

  it("reads weights, money, days, quantities with their word and conditions", () => {
    const cells: Cell[] = ["2500", "1 200,50 руб.", "01.02.2020", "12 шт", "Удовл.", 1234];
    const mapping = {
      weight: { column: "a", unit: "g" as const },
      purchase_price: { column: "b" },
      purchase_date: { column: "c" },
      quantity: { column: "d" },
      condition: { column: "e" },
      inventory_number: { column: "f" },
    };
    expect(row(mapping, cells).values).toEqual({
      weight: "2.5",
      purchase_price: "1200.50",
      purchase_date: "2020-02-01",
      quantity: "12",
      unit: "шт",
      condition: "fair",
      inventory_number: "1234",
    });
  });

  it("takes defaults and scales, and says nothing of blank cells", () => {
    const mapping = {
      name: { column: "a" },
      unit: { column: "b", default: "м" },
      quantity: { column: "c", scale: 1000 },
      model: { default: "X" },
    };
    expect(row(mapping, ["Кабель", null, "1,5"]).values).toEqual({
      name: "Кабель",
      unit: "м",
      quantity: "1500",
      model: "X",
    });
    expect(row({ name: { column: "a" } }, ["  "]).values).toEqual({});
  });

  it("objects to formula errors and unknown conditions", () => {
    const { objections } = row({ name: { column: "a" }, condition: { column: "b" } }, ["#REF!", "rusty"]);
    expect(objections).toEqual({
      name: { reason: "inventory.import_formula_error" },
      condition: { reason: "inventory.import_no_such_condition" },
    });
  });
});

it("reads cells as custom fields take them", () => {
  const def = (type: FieldDef["type"], more: Partial<FieldDef> = {}): FieldDef => ({
    key: "k",
    label: "K",
    type,
    ...more,
  });
  const line = (unit: ImportUnit | null) => ({ column: "c", unit, scale: null, default: null });
  expect(customCell(def("number", { unit: "Вт" }), "1,5", line("kw"))).toBe("1500");
  expect(customCell(def("number", { unit: "Вт" }), "750 Вт", line(null))).toBe("750");
  expect(customCell(def("number", { unit: "°C" }), "20 °C", line(null))).toBe("20");
  expect(customCell(def("number", { unit: "м/с" }), "1 234,5 М/С", line(null))).toBe("1234.5");
  expect(customCell(def("number", { unit: "м3" }), "-3м3", line(null))).toBe("-3");
  expect(customCell(def("number", { unit: "м/с" }), "5 км/ч", line(null))).toBe("5 км/ч");
  expect(customCell(def("number", { unit: "Вт" }), "1 Вт", line("kw"))).toBe("1");
  expect(customCell(def("choice", { choices: ["3-pin", "5-Pin"] }), "5-PIN", undefined)).toBe("5-Pin");
  expect(customCell(def("date"), "01.02.2020", undefined)).toBe("2020-02-01");
  expect(customCell(def("flag"), "Да", undefined)).toBe(true);
  expect(customCell(def("text"), 12, undefined)).toBe("12");
});

describe("identityOf", () => {
  it("is the number, else the serial number, else maker, model and name", () => {
    const item = { name: "A", manufacturer: "M", inventory_number: "1", serial_number: "2" };
    expect(identityOf(item)).toEqual({ kind: "number", key: "1" });
    expect(identityOf({ ...item, inventory_number: null })).toEqual({ kind: "serial", key: "2" });
    expect(identityOf({ name: "A", manufacturer: "M" })).toEqual({ kind: "natural", key: '["M","","A"]' });
  });
});

describe("Directory", () => {
  const entries = [
    { id: "1", name: "Свет", path: "Свет", code: "light" },
    { id: "2", name: "Приборы", path: "Свет › Приборы", code: null },
    { id: "3", name: "Звук", path: "Звук", code: "sound" },
    { id: "4", name: "Приборы", path: "Звук › Приборы", code: "s-units" },
    { id: "5", name: "Свет", path: "Звук › Свет", code: null },
  ];
  const found = (word: string) => {
    const entry = new Directory(entries).find(word);
    return typeof entry === "string" ? entry : entry.id;
  };

  it.each([
    ["LIGHT", "1"],
    ["Свет", "1"],
    ["свет > приборы", "2"],
    ["Свет/Приборы", "2"],
    ["Приборы", "ambiguous"],
    ["s-units", "4"],
    ["Видео", "unknown"],
  ])("%s", (word, id) => expect(found(word)).toBe(id));
});
