import { describe, expect, it } from "vitest";
import { movementGroups, periodOf, periodsOf, stepOf } from "@/lib/inventory/analytics/rules";
import { movementTypes } from "@/lib/inventory/constants";

describe("the period", () => {
  it("is a year up to today where nothing is said, and never ends before it begins", () => {
    expect(periodOf({}, "2026-11-24")).toEqual({ from: "2025-11-25", to: "2026-11-24" });
    expect(periodOf({ from: "2027-01-01" }, "2026-11-24")).toEqual({ from: "2027-01-01", to: "2027-01-01" });
  });
  it("is cut into days, weeks or months", () => {
    expect(stepOf({ from: "2026-11-01", to: "2026-11-30" })).toBe("day");
    expect(stepOf({ from: "2026-06-01", to: "2026-11-30" })).toBe("week");
    expect(stepOf({ from: "2025-11-25", to: "2026-11-24" })).toBe("month");
  });
  it("loses no day at its ends, and has every step", () => {
    const days = [
      { day: "2026-10-30", out: 2, back: 0, other: 1 },
      { day: "2026-11-02", out: 1, back: 3, other: 0 },
    ];
    expect(periodsOf({ from: "2026-10-15", to: "2026-12-02" }, "month", days)).toEqual([
      { from: "2026-10-15", to: "2026-10-31", out: 2, back: 0, other: 1 },
      { from: "2026-11-01", to: "2026-11-30", out: 1, back: 3, other: 0 },
      { from: "2026-12-01", to: "2026-12-02", out: 0, back: 0, other: 0 },
    ]);
    const weeks = periodsOf({ from: "2026-11-19", to: "2026-11-24" }, "week", []);
    expect(weeks.map(({ from, to }) => [from, to])).toEqual([
      ["2026-11-19", "2026-11-22"],
      ["2026-11-23", "2026-11-24"],
    ]);
  });
  it("counts every kind of movement in one group", () => {
    expect(Object.values(movementGroups).flat().toSorted()).toEqual([...movementTypes].toSorted());
  });
});
