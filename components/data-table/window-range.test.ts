import { describe, expect, it } from "vitest";
import { rangeOf } from "@/components/data-table/window-range";

const measures = { top: 200, height: 36 };

describe("rows in the document", () => {
  it("are the first ones at the top", () => expect(rangeOf(0, 900, measures, 20_000)).toEqual({ from: 0, to: 32 }));
  it("hold all that the window shows, and some on both sides", () => {
    const { from, to } = rangeOf(360_200, 900, measures, 20_000);
    expect(from).toBeLessThanOrEqual(10_000 - 12);
    expect(to).toBeGreaterThanOrEqual(10_025 + 12);
    expect(to - from).toBeLessThan(70);
  });
  it("end with the list", () => {
    expect(rangeOf(719_000, 900, measures, 20_000).to).toBe(20_000);
    expect(rangeOf(0, 900, measures, 5)).toEqual({ from: 0, to: 5 });
    expect(rangeOf(9000, 900, measures, 0)).toEqual({ from: 0, to: 0 });
  });
});
