import { describe, expect, it } from "vitest";
import { conversion, guessMapping, headerKey, nameColumns, readMapping } from "@/lib/inventory/import-columns/rules";
import type { FieldDef } from "@/lib/inventory/rules";

const defs: FieldDef[] = [
  { key: "power_w", label: "Мощность", type: "number", unit: "Вт" },
  { key: "dmx_connector", label: "Разъём DMX", type: "text" },
];

const columnsOf = (mapping: ReturnType<typeof guessMapping>) =>
  Object.fromEntries(Object.entries(mapping).map(([field, { column, unit }]) => [field, unit ? `${column} [${unit}]` : column]));

describe("headers", () => {
  it.each([
    ["Ширина, мм", "ширина", "mm"],
    ["width_mm", "width", "mm"],
    ["Weight (kg)", "weight", "kg"],
    ["Инв. №", "инв_no", undefined],
    ["мм", "мм", undefined],
  ])("%s", (header, base, unit) => expect(headerKey(header)).toMatchObject({ base, unit }));

  it("are named where they are blank or there twice", () => {
    expect(nameColumns(["Name", null, "Name", " a\n b "])).toEqual(["Name", "B", "Name (2)", "a b"]);
  });
});

describe("guessMapping", () => {
  it("gives a field of the category what is called just as it is, but for the heads of our own export", () => {
    const own: FieldDef[] = [
      { key: "length", label: "Длина", type: "number", unit: "м" },
      { key: "grams", label: "Вес", type: "number", unit: "г" },
    ];
    expect(columnsOf(guessMapping(["Инвентарный номер", "Длина, м", "Вес, кг"], own))).toEqual({
      inventory_number: "Инвентарный номер",
      "custom_fields.length": "Длина, м [m]",
      weight: "Вес, кг [kg]",
    });
    expect(columnsOf(guessMapping(["Инвентарный номер", "Длина, м"], defs))).toMatchObject({ depth: "Длина, м [m]" });
  });

  it("knows the heads of our own export by each field's own unit, whatever it is", () => {
    const own: FieldDef[] = [
      ["flux", "Световой поток", "лм"],
      ["colour_temperature", "Цветовая температура", "К"],
      ["section", "Сечение", "мм²"],
      ["wind", "Скорость ветра", "м/с"],
      ["angle", "Угол", "°"],
      ["short", "Плечо", "м"],
      ["long", "Плечо", "мм"],
      ["weave", "Плотность ткани", null],
      ["mass", "Плотность ткани", "г/м²"],
    ].map(([key = "", label = "", unit = null]) => ({ key: key ?? "", label: label ?? "", type: "number", unit }));
    const heads = own.toReversed().map(({ label, unit }) => (unit ? `${label}, ${unit}` : label));
    const mapping = columnsOf(guessMapping(["Название", ...heads], own));
    expect(mapping).toEqual({
      name: "Название",
      "custom_fields.flux": "Световой поток, лм",
      "custom_fields.colour_temperature": "Цветовая температура, К",
      "custom_fields.section": "Сечение, мм²",
      "custom_fields.wind": "Скорость ветра, м/с",
      "custom_fields.angle": "Угол, °",
      "custom_fields.short": "Плечо, м [m]",
      "custom_fields.long": "Плечо, мм [mm]",
      "custom_fields.weave": "Плотность ткани",
      "custom_fields.mass": "Плотность ткани, г/м²",
    });
    expect(guessMapping(["Сечение, дюйм³", "Скорость ветра, узлов"], own)).toEqual({});
  });

  it("knows Russian headers", () => {
    const columns = [
      "Инв. №",
      "Наименование",
      "Категория",
      "Цех",
      "Место хранения",
      "Кол-во",
      "Ед. изм.",
      "Ширина (мм)",
      "Вес, г",
      "Зав. №",
      "Производитель",
      "Балансовая стоимость",
      "Дата приобретения",
      "Гарантия до",
      "Состояние",
      "Мощность, кВт",
      "Примечание",
      "Теги",
    ];
    expect(columnsOf(guessMapping(columns, defs))).toEqual({
      inventory_number: "Инв. №",
      name: "Наименование",
      category: "Категория",
      department: "Цех",
      location: "Место хранения",
      quantity: "Кол-во",
      unit: "Ед. изм.",
      width: "Ширина (мм) [mm]",
      weight: "Вес, г [g]",
      serial_number: "Зав. №",
      manufacturer: "Производитель",
      current_value: "Балансовая стоимость",
      purchase_date: "Дата приобретения",
      warranty_until: "Гарантия до",
      condition: "Состояние",
      "custom_fields.power_w": "Мощность, кВт [kw]",
      description: "Примечание",
      tags: "Теги",
    });
  });

  it("knows the headers of a maker's sheet", () => {
    const columns = ["name", "short_name", "manufacturer_name", "model", "width_mm", "weight_kg", "power_w", "dmx_connector", "categories"];
    expect(columnsOf(guessMapping(columns, defs))).toEqual({
      name: "name",
      technical_description: "categories",
      manufacturer: "manufacturer_name",
      model: "model",
      width: "width_mm [mm]",
      weight: "weight_kg [kg]",
      "custom_fields.power_w": "power_w [w]",
      "custom_fields.dmx_connector": "dmx_connector",
    });
  });
});

describe("readMapping", () => {
  const columns = ["Title", "W"];

  it("takes columns, units, scales and defaults", () => {
    expect(readMapping({ name: "Title", width: { column: "W", unit: "in" }, unit: { default: "pcs" }, model: null }, columns)).toEqual({
      mapping: {
        name: { column: "Title", unit: null, scale: null, default: null },
        width: { column: "W", unit: "in", scale: null, default: null },
        unit: { column: null, unit: null, scale: null, default: "pcs" },
      },
    });
  });

  it.each([
    [{ status: "Title" }, "inventory.import_unknown_field"],
    [{ __proto__x: "Title" }, "inventory.import_unknown_field"],
    [{ name: "Nope" }, "inventory.import_no_column"],
    [{ width: { column: "W", unit: "kg" as const } }, "inventory.import_no_unit"],
    [{ name: { column: "W", unit: "kg" as const } }, "inventory.import_no_unit"],
  ])("refuses %o", (mapping, reason) => expect(readMapping(mapping, columns)).toMatchObject({ reason }));
});

it("converts inside a family only", () => {
  expect(conversion("mm", "cm")).toBeCloseTo(0.1);
  expect(conversion("in", "cm")).toBeCloseTo(2.54);
  expect(conversion("lb", "kg")).toBeCloseTo(0.45359);
  expect(conversion("kg", "cm")).toBeUndefined();
});
