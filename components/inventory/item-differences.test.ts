import { expect, it } from "vitest";
import type { FieldDef } from "@/components/inventory/custom-fields";
import { itemDifferences } from "@/components/inventory/item-differences";
import type { Item } from "@/lib/inventory/schema";

const dimmable: FieldDef = { key: "dimmable", label: "Dimmable", type: "flag" };
const power: FieldDef = { key: "power", label: "Power", type: "number" };
const sources = {
  categories: [
    { id: "lamps", parent_id: null, custom_field_defs: [dimmable], path: "Lamps" },
    { id: "moving", parent_id: "lamps", custom_field_defs: [power], path: "Lamps › Moving" },
  ],
  departments: [
    { id: "light", name: "Light" },
    { id: "sound", name: "Sound" },
  ],
};
const saved = (more: object) =>
  ({
    name: "Lamp",
    condition: "good",
    weight: "1.500",
    category: { id: "lamps", name: "Lamps", path: "Lamps" },
    department: { id: "light", name: "Light" },
    custom_fields: {},
    ...more,
  }) as unknown as Item;

function form(...fields: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}
const differences = (current: Item, data: FormData) => itemDifferences(current, data, sources);

it("tells of the department that would be put back", () => {
  const current = saved({ department: { id: "sound", name: "Sound" } });
  expect(differences(current, form(["name", "Lamp"], ["department_id", "light"]))).toEqual([
    { kind: "department", theirs: "Sound", mine: "Light" },
  ]);
  const foreign = saved({ department: { id: "props", name: "Props" } });
  expect(differences(foreign, form(["department_id", "light"]))).toMatchObject([{ theirs: "Props", mine: "Light" }]);
  expect(differences(saved({}), form(["department_id", "light"]))).toEqual([]);
});

it("takes a flag as the server will: ticked after its hidden false", () => {
  const [off, on] = [
    form(["custom_fields.dimmable", "false"]),
    form(["custom_fields.dimmable", "false"], ["custom_fields.dimmable", "true"]),
  ];
  expect(differences(saved({}), on)).toEqual([{ kind: dimmable, theirs: "false", mine: "true" }]);
  expect(differences(saved({ custom_fields: { dimmable: true } }), off)).toEqual([{ kind: dimmable, theirs: "true", mine: "false" }]);
  expect(differences(saved({ custom_fields: { dimmable: true } }), on)).toEqual([]);
  expect(differences(saved({}), off)).toEqual([]);
});

it("counts neither another writing of a figure nor what the form does not send", () => {
  expect(differences(saved({ model: "New" }), form(["weight", "1,5"]))).toEqual([]);
});

it("tells of what the chosen category asks for", () => {
  const data = form(["category_id", "moving"], ["custom_fields.power", "700"]);
  expect(differences(saved({}), data)).toEqual([
    { kind: "category", theirs: "Lamps", mine: "Lamps › Moving" },
    { kind: power, theirs: "", mine: "700" },
  ]);
});
