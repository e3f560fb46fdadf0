import { expect, it } from "vitest";
import { bulkSources, orderedFields } from "@/lib/inventory/bulk/rules";
import { StartBulkRunInput } from "@/lib/inventory/bulk/schema";

const ids = ["018f0000-0000-7000-8000-000000000001"];
const objections = (input: object) =>
  StartBulkRunInput.safeParse({ ids, ...input })
    .error?.issues.map((issue) => issue.path.join("."))
    .toSorted() ?? [];

it("asks of every operation what it cannot do without", () => {
  expect(objections({ operation: "move" })).toEqual(["type"]);
  expect(objections({ operation: "move", type: "transfer" })).toEqual(["to_location_id"]);
  expect(objections({ operation: "move", type: "write_off" })).toEqual(["comment"]);
  expect(objections({ operation: "move", type: "write_off", comment: "burnt", to_location_id: ids[0] })).toEqual(["to_location_id"]);
  expect(objections({ operation: "category" })).toEqual(["category_id"]);
  expect(objections({ operation: "department", department_id: null })).toEqual([]);
  expect(objections({ operation: "tags", add_tag_ids: [] })).toEqual(["add_tag_ids"]);
  expect(objections({ operation: "fields", fields: {} })).toEqual(["fields"]);
  expect(objections({ operation: "delete", filter: {} })).toEqual(["ids"]);
});

it("knows which columns an order sets", () => {
  expect(orderedFields({ operation: "condition", condition: "poor", fields: { model: "X" } })).toEqual([["condition", "poor"]]);
  expect(orderedFields({ operation: "fields", fields: { model: null, unit: "pair" } })).toEqual([
    ["model", null],
    ["unit", "pair"],
  ]);
  expect(orderedFields({ operation: "delete" })).toEqual([]);
});

it("takes back from a workshop only what stands in one", () => {
  expect(bulkSources("from_repair")).toEqual(["workshop"]);
  expect(bulkSources("transfer")).toContain("tour");
});
