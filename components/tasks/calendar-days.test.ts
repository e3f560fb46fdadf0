import { describe, expect, it } from "vitest";
import { calendarRange, dayByKey, rangeTitle, stepOf } from "@/components/tasks/calendar-days";

describe("calendarRange", () => {
  it("of a month holds whole weeks, and none that is of another month alone", () => {
    const range = calendarRange("2026-11-24", "2026-01-01", "month");
    expect([range.from, range.to, range.weeks.length]).toEqual(["2026-10-26", "2026-12-06", 6]);
    expect(calendarRange("2027-02-10", "2026-01-01", "month").weeks).toHaveLength(4);
  });
  it("of a week begins on Monday; nonsense is today", () => {
    expect(calendarRange("soon", "2026-11-24", "week")).toMatchObject({ day: "2026-11-24", from: "2026-11-23", to: "2026-11-29" });
  });
  it("is called as people say", () => {
    expect(rangeTitle(calendarRange("2026-11-24", "", "month"), "month", "ru")).toBe("Ноябрь 2026");
    expect(rangeTitle(calendarRange("2026-11-24", "", "week"), "week", "ru")).toBe("23–29 ноября 2026");
  });
});

describe("steps", () => {
  it("go by months and weeks", () => {
    expect(stepOf("2026-01-31", "month", 1)).toBe("2026-02-01");
    expect(stepOf("2026-11-24", "week", -1)).toBe("2026-11-17");
  });
  it("by keys stay in sight", () => {
    const range = { from: "2026-11-23", to: "2026-11-29" };
    expect(dayByKey(range, "2026-11-24", "ArrowRight")).toBe("2026-11-25");
    expect(dayByKey(range, "2026-11-24", "ArrowDown")).toBe("2026-11-24");
    expect(dayByKey(range, "2026-11-24", "Tab")).toBeUndefined();
  });
});
