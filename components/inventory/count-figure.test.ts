import { expect, it } from "vitest";
import { parseNumber, typedFigure } from "@/components/inventory/count-figure";

it("reads a figure as people type it", () => {
  expect(parseNumber("1 204,5")).toBe("1204.5");
  expect(parseNumber("many")).toBeNull();
});

it("counts nothing where a figure was only looked at", () => {
  expect(typedFigure("5", "5")).toBeNull();
  expect(typedFigure("", "5")).toBeNull();
  expect(typedFigure("7", "5")).toBe("7");
});
