import { expect, it } from "vitest";
import { readRule, ruleOfNext, writeRule } from "@/lib/tasks/recurrence/rules";

it.each([
  "FREQ=DAILY",
  "FREQ=DAILY;INTERVAL=3",
  "FREQ=WEEKLY;BYDAY=MO,FR",
  "FREQ=MONTHLY;BYDAY=2TU",
  "FREQ=MONTHLY;BYDAY=-1FR;COUNT=4",
  "FREQ=MONTHLY;BYMONTHDAY=31",
  "FREQ=MONTHLY;BYMONTHDAY=-1",
  "FREQ=YEARLY;UNTIL=20281231",
])("reads and writes %s", (text) => {
  const rule = readRule(text);
  expect(rule && writeRule(rule)).toBe(text);
});

it.each([
  "FREQ=HOURLY",
  "FREQ=DAILY;INTERVAL=0",
  "FREQ=DAILY;BYDAY=MO",
  "FREQ=WEEKLY;BYDAY=1MO",
  "FREQ=WEEKLY;BYDAY=XX",
  "FREQ=MONTHLY;BYDAY=MO",
  "FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=3",
  "FREQ=MONTHLY;BYMONTHDAY=0",
  "FREQ=DAILY;COUNT=2;UNTIL=20281231",
  "FREQ=DAILY;FREQ=WEEKLY",
  "FREQ=DAILY;BYHOUR=3",
  "",
])("refuses %s", (text) => expect(readRule(text)).toBeUndefined());

it("counts down to the end of a series", () => {
  const two = readRule("FREQ=DAILY;COUNT=2");
  const one = two && ruleOfNext(two);
  expect(one?.count).toBe(1);
  expect(one && ruleOfNext(one)).toBeUndefined();
});
