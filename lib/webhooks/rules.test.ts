import { expect, it } from "vitest";
import { attemptLimit } from "@/lib/webhooks/constants";
import { pauseAfter, wants } from "@/lib/webhooks/rules";

it.each([
  [["*"], "item.moved", true],
  [["item.*"], "item.moved", true],
  [["item.moved"], "item.moved", true],
  [["item.created", "task.*"], "item.moved", false],
  [["it.*"], "item.moved", false],
  [[], "item.moved", false],
])("%j wants %s: %s", (wanted, topic, expected) => expect(wants(wanted, topic)).toBe(expected));

it("waits longer and longer, about a day in all", () => {
  const pauses = Array.from({ length: attemptLimit - 1 }, (_, index) => pauseAfter(index + 1));
  expect(pauses.slice(0, 3)).toEqual([10, 30, 90]);
  expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses);
  expect(pauses.reduce((sum, pause) => sum + pause, 0) / 3600).toBeGreaterThan(12);
});
