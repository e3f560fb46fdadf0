import { expect, it } from "vitest";
import { parseSizes } from "@/components/inventory/parse-sizes";

it.each([
  ["72×112×78", ["72", "112", "78"]],
  ["72 х 112,5 х 78 см", ["72", "112.5", "78"]],
  ["720x1120x780 mm", ["72", "112", "78"]],
  ["1,2*2 м", ["120", "200", ""]],
])("reads %s", (text, sizes) => {
  expect(parseSizes(text)).toEqual(sizes);
});

it.each(["72", "72,5", "ширина 72", "", "1×2×3×4"])("leaves %s alone", (text) => {
  expect(parseSizes(text)).toBeNull();
});
