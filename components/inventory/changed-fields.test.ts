import { expect, it } from "vitest";
import { changedFields } from "@/components/inventory/changed-fields";

it("tells old and new of what people write, and nothing of the rest", () => {
  const before = {
    name: "Стул",
    category: { name: "Кресла", path: "Мебель › Кресла" },
    custom_fields: { power: 5 },
    category_id: "a",
    stock: [],
  };
  const after = {
    name: "Кресло",
    category: { name: "Стулья", path: "Мебель › Стулья" },
    custom_fields: { power: 5, plug: "16 А" },
    category_id: "b",
    stock: [1],
  };
  expect(changedFields({ action: "item.updated", before, after })).toEqual([
    { key: "name", kind: "text", before: "Стул", after: "Кресло" },
    { key: "category", kind: "text", before: "Мебель › Кресла", after: "Мебель › Стулья" },
    { key: "custom_fields.plug", kind: "custom", before: null, after: "16 А" },
  ]);
});

it("lists nothing of a first state", () => {
  expect(changedFields({ action: "item.created", before: null, after: { name: "Стул" } })).toEqual([]);
});
