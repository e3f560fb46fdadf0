import { expect, it } from "vitest";
import { folded, hasWords } from "@/components/form/match-words";

it("finds every typed word in any order, whatever its case, and Ё by Е", () => {
  expect(hasWords("Прожектор ёмкий, Свет › Профильные", "емк СВЕТ")).toBe(true);
  expect(hasWords("Прожектор ёмкий", "емк звук")).toBe(false);
  expect(folded(" Тёплый ")).toBe("теплый");
});

it("finds everything while nothing is typed", () => {
  expect(hasWords("Прожектор", "  ")).toBe(true);
});
