import { expect, it } from "vitest";
import { neighboursOf, putAfter } from "@/components/tasks/subtask-order";

const ids = ["a", "b", "c"];

it("says what a point would stand after, one place up or down", () => {
  expect(ids.map((_, index) => neighboursOf(ids, index))).toEqual([
    { up: undefined, down: "b" },
    { up: null, down: "c" },
    { up: "a", down: undefined },
  ]);
});

it("puts one of a list after another, or on top", () => {
  const list = ids.map((id) => ({ id }));
  const order = (moved: string, after: string | null) => putAfter(list, moved, after).map(({ id }) => id);
  expect([order("c", null), order("a", "b"), order("a", "c"), order("b", null)]).toEqual([
    ["c", "a", "b"],
    ["b", "a", "c"],
    ["b", "c", "a"],
    ["b", "a", "c"],
  ]);
});
