import { expect, it } from "vitest";
import { placed } from "@/lib/inventory/photos/rules";

it.each([
  [0, "cab"],
  [1, "acb"],
  [2, "abc"],
  [9, "abc"],
])("puts one at place %i", (place, order) => expect(placed(["a", "b", "c"], "c", place).join("")).toBe(order));
