import { expect, it } from "vitest";
import { localTime } from "@/lib/core/civil-time";
import { nextDeadline } from "@/lib/tasks/recurrence/rows";
import { readRule } from "@/lib/tasks/recurrence/rules";

function next(text: string, deadline: string, after = deadline, zone = "Europe/Berlin"): string | undefined {
  const rule = readRule(text);
  const found = rule && nextDeadline(rule, new Date(deadline), new Date(after), zone);
  return found && localTime(found, zone);
}

it("keeps the hour of the theatre's clocks over summer time", () => {
  expect(next("FREQ=DAILY", "2026-10-24T16:00:00Z")).toBe("2026-10-25T18:00");
  expect(next("FREQ=WEEKLY", "2026-03-22T17:00:00Z")).toBe("2026-03-29T18:00");
});

it.each([
  ["FREQ=WEEKLY;BYDAY=MO,FR", "2026-11-23T09:00"],
  ["FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27T09:00"],
  ["FREQ=MONTHLY;BYMONTHDAY=31", "2026-12-31T09:00"],
  ["FREQ=YEARLY", "2027-11-20T09:00"],
  ["FREQ=DAILY;UNTIL=20261120", undefined],
  ["FREQ=DAILY;UNTIL=20261121", "2026-11-21T09:00"],
])("%s after Friday the twentieth", (text, expected) => expect(next(text, "2026-11-20T08:00:00Z")).toBe(expected));

it("passes over what was missed", () => {
  expect(next("FREQ=DAILY", "2026-11-01T08:00:00Z", "2026-11-20T12:00:00Z")).toBe("2026-11-21T09:00");
});
