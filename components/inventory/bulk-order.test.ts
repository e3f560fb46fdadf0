import { expect, it } from "vitest";
import { destinationsOf, orderOf, targetOf, targetQuery } from "@/components/inventory/bulk-order";

const form = (entries: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

it("means the ticked rows, or what the conditions find", () => {
  const found = { q: "lamp", status: ["in_stock", "on_stage"], "field.power_w.min": ["750"] };
  expect(targetOf({ ids: ["a"], isAll: false }, found)).toEqual({ ids: ["a"] });
  const all = targetOf({ ids: ["a"], isAll: true }, found);
  expect(all).toEqual({ filter: found });
  expect(targetQuery(all)).toBe("q=lamp&status=in_stock&status=on_stage&field.power_w.min=750");
  expect(targetQuery({ ids: ["a", "b"] })).toBe("ids=a,b");
  expect(targetQuery({ ids: Array.from({ length: 201 }, () => "a") })).toBeNull();
});

it("orders what is filled in and nothing else", () => {
  expect(
    orderOf(
      "move",
      form([
        ["type", "issue"],
        ["to_location_id", "s"],
        ["comment", " "],
      ]),
    ),
  ).toEqual({ operation: "move", type: "issue", to_location_id: "s" });
  expect(orderOf("write_off", form([["comment", "burnt"]]))).toEqual({ operation: "move", type: "write_off", comment: "burnt" });
  expect(orderOf("department", form([["department_id", ""]]))).toEqual({ operation: "department", department_id: null });
  expect(
    orderOf(
      "tags",
      form([
        ["add_tag_ids", "a"],
        ["add_tag_ids", "b"],
      ]),
    ),
  ).toEqual({
    operation: "tags",
    add_tag_ids: ["a", "b"],
    remove_tag_ids: [],
  });
  expect(
    orderOf(
      "fields",
      form([
        ["model", "X"],
        ["unit", ""],
      ]),
    ),
  ).toEqual({ operation: "fields", fields: { model: "X" } });
});

it("leads a repair to workshops only", () => {
  const places = [
    { id: "w", path: "Workshop", type: "workshop" as const },
    { id: "s", path: "Store", type: "warehouse" as const },
  ];
  expect(destinationsOf("to_repair", places).map(({ id }) => id)).toEqual(["w"]);
  expect(destinationsOf("transfer", places)).toHaveLength(2);
});
