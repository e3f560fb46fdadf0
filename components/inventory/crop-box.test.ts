import { expect, it } from "vitest";
import { isWhole, moved, resized, turned, wholeBox } from "@/components/inventory/crop-box";

const box = { left: 0.2, top: 0.1, width: 0.5, height: 0.3 };

it("stays inside of the picture", () => {
  expect(moved(box, 5, -5)).toEqual({ left: 0.5, top: 0, width: 0.5, height: 0.3 });
  expect(resized(wholeBox, "se", 1, 1)).toEqual(wholeBox);
  expect(resized(wholeBox, "nw", -1, -1)).toEqual(wholeBox);
});

it("never gets smaller than a hand can take", () => {
  const small = resized(box, "se", -1, -1);
  expect([small.width, small.height].map((side) => side.toFixed(2))).toEqual(["0.05", "0.05"]);
  expect([small.left, small.top]).toEqual([box.left, box.top]);
});

it("keeps the opposite corner", () => {
  const wider = resized(box, "nw", -0.1, -0.1);
  expect(wider.left + wider.width).toBeCloseTo(0.7);
  expect(wider.top + wider.height).toBeCloseTo(0.4);
});

it("holds the same part after four quarter turns, and back after one and one", () => {
  const around = turned(turned(turned(turned(box, true), true), true), true);
  const back = turned(turned(box, true), false);
  for (const side of ["left", "top", "width", "height"] as const) {
    expect(around[side]).toBeCloseTo(box[side]);
    expect(back[side]).toBeCloseTo(box[side]);
  }
  expect(isWhole(turned(wholeBox, true))).toBe(true);
  expect(isWhole(box)).toBe(false);
});
