import { describe, expect, it } from "vitest";
import { labelQuery, labelSources, readLabelChoice, readLabelSource, rememberedChoice } from "@/components/inventory/label-choice";
import { itemFilters } from "@/lib/inventory/schema";

describe("the choice of labels", () => {
  it("is a common sheet until somebody chooses", () => {
    expect(readLabelChoice({}, undefined)).toEqual({ layout: "a4-21", fields: ["name", "house", "department"], copies: "1", skip: 0 });
  });

  it("is remembered, but for the used places of a sheet", () => {
    const choice = readLabelChoice({ layout: "roll-62x29", fields: ["", "place"], copies: "quantity", skip: "4" }, undefined);
    expect(choice.skip).toBe(4);
    expect(readLabelChoice({}, rememberedChoice(choice))).toEqual({ ...choice, skip: 0 });
  });

  it("keeps that nothing is to be printed beside the number", () => {
    expect(readLabelChoice({ fields: "" }, "fields=name").fields).toEqual([]);
  });

  it("takes no nonsense from an address", () => {
    const nonsense = { layout: "a0", fields: "price", copies: "-3", skip: "1e9" };
    expect(readLabelChoice(nonsense, undefined)).toEqual({ layout: "a4-21", fields: [], copies: "1", skip: 0 });
  });
});

it("passes on which things are meant, and nothing else", () => {
  const search = { ids: ["a,b", "c"], q: "ток, 16 А", status: "in_stock", "field.plug": ["5-pin, male", "3-pin"], view: "grid", tag: "" };
  const source = readLabelSource(search);
  expect(source).toEqual({ ids: ["a", "b", "c"], q: ["ток, 16 А"], status: ["in_stock"], "field.plug": ["5-pin, male", "3-pin"] });
  const query = labelQuery(source, readLabelChoice({}, undefined));
  expect(query).toMatchObject({ ids: ["a", "b", "c"], q: "ток, 16 А", "field.plug": ["5-pin, male", "3-pin"], layout: "a4-21", skip: "0" });
});

it("knows every condition that the catalogue knows: none may be lost on the way to the printer", () => {
  expect(labelSources).toEqual(expect.arrayContaining(Object.keys(itemFilters)));
});
