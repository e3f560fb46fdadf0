import { expect, it } from "vitest";
import { addDays, formatDay, formatInstant, instantOf, localDay, localTime } from "@/lib/core/civil-time";

it("reads an instant as the clocks of a place show it, and back", () => {
  const at = new Date("2026-11-24T21:30:00Z");
  expect(localTime(at, "Europe/Moscow")).toBe("2026-11-25T00:30");
  expect(localDay(at, "America/New_York")).toBe("2026-11-24");
  expect(instantOf("2026-11-25T00:30", "Europe/Moscow")).toEqual(at);
});

it.each([
  ["2026-03-29T01:30", "2026-03-29T00:30:00Z"],
  ["2026-03-29T03:30", "2026-03-29T01:30:00Z"],
  ["2026-03-29T02:30", "2026-03-29T01:30:00Z"],
  ["2026-10-25T23:59", "2026-10-25T22:59:00Z"],
])("knows summer time in Berlin: %s", (local, instant) => {
  expect(instantOf(local, "Europe/Berlin")).toEqual(new Date(instant));
});

it("counts days over the ends of months and years", () => {
  expect([addDays("2026-12-31", 1), addDays("2028-02-28", 1), addDays("2026-03-01", -1)]).toEqual([
    "2027-01-01",
    "2028-02-29",
    "2026-02-28",
  ]);
});

it("writes a civil day as it is, without the letter of the year", () => {
  expect(formatDay("2026-09-02", "ru")).toBe("2 сентября 2026");
  expect(formatDay("2026-09-02", "en")).toBe("2 September 2026");
  expect(formatDay("2026-09-02", "ru", "2-digit")).toBe("02.09.2026");
});

it("writes an instant on the clocks of a place", () => {
  expect(formatInstant(new Date("2026-11-14T08:20:00Z"), "ru", "Europe/Moscow")).toBe("14.11.2026 11:20");
});
