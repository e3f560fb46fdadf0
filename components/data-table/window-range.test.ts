import { describe, expect, it } from "vitest";
import { firstPart, rangeInSight, rangeOf } from "@/components/data-table/window-range";

const measures = { top: 200, height: 36 };
const at = (scrolled: number) => ({ scrolled, seen: 900 });

describe("rows in the document", () => {
  it("are the first ones at the top", () => expect(rangeOf(at(0), measures, 20_000)).toEqual({ from: 0, to: 32 }));
  it("hold all that the window shows, and some on both sides", () => {
    const { from, to } = rangeOf(at(360_200), measures, 20_000);
    expect(from).toBeLessThanOrEqual(10_000 - 4);
    expect(to).toBeGreaterThanOrEqual(10_025 + 12);
    expect(to - from).toBeLessThan(50);
  });
  it("are more where the window is going", () => {
    const { from, to } = rangeOf(at(360_200), measures, 20_000, "up");
    expect(from).toBeLessThanOrEqual(10_000 - 12);
    expect(to).toBeGreaterThanOrEqual(10_025 + 4);
    expect(to - from).toBeLessThan(50);
  });
  it("change in steps, so that most movements of the wheel draw nothing", () => {
    const drawn = rangeOf(at(360_200), measures, 20_000);
    expect(rangeOf(at(360_210), measures, 20_000)).toEqual(drawn);
    expect(rangeOf(at(360_200 + 8 * 36), measures, 20_000)).toEqual({ from: drawn.from + 8, to: drawn.to + 8 });
  });
  it("are those in sight alone while the window flies", () => {
    expect(rangeInSight(at(380_000), measures, 20_000)).toEqual({ from: 10_550, to: 10_575 });
    expect(rangeInSight(at(719_600), measures, 20_000)).toEqual({ from: 19_983, to: 20_000 });
    expect(rangeInSight(at(0), measures, 20_000)).toEqual({ from: 0, to: 20 });
  });
  it("come in two parts where none of them is drawn yet", () => {
    const shown = { from: 100, to: 125 };
    expect(firstPart(shown, { from: 0, to: 48 })).toEqual({ from: 100, to: 113 });
    expect(firstPart(shown, { from: 100, to: 113 })).toEqual(shown);
    expect(firstPart(shown, { from: 110, to: 150 })).toEqual(shown);
  });
  it("end with the list", () => {
    expect(rangeOf(at(719_000), measures, 20_000).to).toBe(20_000);
    expect(rangeOf(at(0), measures, 5)).toEqual({ from: 0, to: 5 });
    expect(rangeOf(at(9000), measures, 0)).toEqual({ from: 0, to: 0 });
  });
});
