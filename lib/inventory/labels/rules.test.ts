import { describe, expect, it } from "vitest";
import { labelLayoutNames, labelLayouts } from "@/lib/inventory/labels/constants";
import { drawLabel, pageCount, placeOf, wrap } from "@/lib/inventory/labels/rules";

const measure = (text: string) => text.length * 0.55;
const within = 0.01;

describe.each(labelLayoutNames)("layout %s", (name) => {
  const layout = labelLayouts[name];
  const perPage = layout.columns * layout.rows;
  const places = Array.from({ length: perPage }, (_, index) => placeOf(layout, index));

  it("keeps every label inside the sheet", () => {
    for (const { page, x, y } of places) {
      expect(page).toBe(0);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + layout.label.width).toBeLessThanOrEqual(layout.page.width + within);
      expect(y + layout.label.height).toBeLessThanOrEqual(layout.page.height + within);
    }
  });

  it("lets none overlap another", () => {
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1)) {
        const isApart = Math.abs(a.x - b.x) >= layout.label.width - within || Math.abs(a.y - b.y) >= layout.label.height - within;
        expect(isApart, `${index}`).toBe(true);
      }
  });

  it.each([
    ["short", { number: "А-1", name: "Стул", foot: "Дом", place: "Склад" }],
    [
      "long",
      {
        number: "СВ-К-0000012345-Б",
        name: "Кабель силовой ПВС с вилками ".repeat(8),
        foot: "Театр ".repeat(20),
        place: "Склад › ".repeat(20),
      },
    ],
    ["bare", { number: "LX-0042" }],
  ])("holds a %s text inside the label, clear of the code", (_, content) => {
    const { code, lines, rules } = drawLabel({ address: "", ...content }, layout.label, measure);
    expect(code.x + code.size).toBeLessThanOrEqual(layout.label.width);
    expect(code.y + code.size).toBeLessThanOrEqual(layout.label.height);
    for (const line of lines) {
      expect(line.x).toBeGreaterThanOrEqual(0);
      expect(line.x + line.width).toBeLessThanOrEqual(layout.label.width + within);
      expect(line.y).toBeLessThanOrEqual(layout.label.height);
      expect(line.x >= code.x + code.size || line.y - line.size * 0.95 >= code.y + code.size - within).toBe(true);
    }
    expect(rules.every((rule) => rule.x + rule.width <= layout.label.width)).toBe(true);
    expect(lines[0]?.text).toBe(content.number);
  });
});

it("begins where the used sheet ends, and goes on with the next", () => {
  const layout = labelLayouts["a4-21"];
  expect(placeOf(layout, 0, 4)).toEqual(placeOf(layout, 4));
  expect(placeOf(layout, 17, 4)).toMatchObject({ page: 1, x: layout.left, y: layout.top });
  expect(pageCount(layout, 18, 4)).toBe(2);
  expect(pageCount(labelLayouts["roll-62x29"], 7, 3)).toBe(7);
  expect(pageCount(layout, 0)).toBe(0);
});

describe("wrapping", () => {
  it("breaks between words", () =>
    expect(wrap("Кресло вольтеровское, красный бархат", 9, 3, measure)).toEqual(["Кресло", "вольтеровское,", "красный бархат"]));
  it("shortens what is left over", () =>
    expect(wrap("Кресло вольтеровское, красный бархат", 9, 2, measure)).toEqual(["Кресло", "вольтеровское,…"]));
  it("breaks a word that has no break", () =>
    expect(wrap("А".repeat(30), 5.5, 9, measure)).toEqual(["А".repeat(10), "А".repeat(10), "А".repeat(10)]));
});
