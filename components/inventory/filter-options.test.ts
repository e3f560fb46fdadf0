import { expect, it } from "vitest";
import { inTreeOrder, treeOptions } from "@/components/inventory/filter-options";

it("keeps a branch together, its numbers in their order", () => {
  const paths = ["Сцена", "Склад света › А-10", "Склад", "Склад света › А-2", "Склад света"];
  expect(inTreeOrder(paths.map((path) => ({ path }))).map(({ path }) => path)).toEqual([
    "Склад",
    "Склад света",
    "Склад света › А-2",
    "Склад света › А-10",
    "Сцена",
  ]);
});

it("gives a tree its depths and its ways", () => {
  const options = treeOptions([
    { id: "b", name: "Кресла", path: "Мебель › Кресла", parent_id: "a" },
    { id: "a", name: "Мебель", path: "Мебель", parent_id: null },
  ]);
  expect(options).toEqual([
    { value: "a", label: "Мебель" },
    { value: "b", label: "Кресла", hint: "Мебель › Кресла", depth: 1 },
  ]);
});
