import { fieldDefs, type FieldDef } from "@/components/inventory/custom-fields";
import type { Item } from "@/lib/inventory/schema";

const plainFields = [
  "name",
  "inventory_number",
  "unit",
  "condition",
  "width",
  "height",
  "depth",
  "weight",
  "manufacturer",
  "model",
  "serial_number",
  "purchase_price",
  "current_value",
  "purchase_date",
  "warranty_until",
  "description",
  "technical_description",
] as const;

type Kind = (typeof plainFields)[number] | "category" | "department";

/** A field of both versions, as the form would send it; `def` where its category adds it. */
export interface Difference {
  kind: Kind | FieldDef;
  theirs: string;
  mine: string;
}

export interface DifferenceSources {
  categories: readonly { id: string; parent_id: string | null; custom_field_defs: readonly FieldDef[]; path: string }[];
  departments: readonly { id: string; name: string }[];
}

/** A figure is the same however it is written. */
function isSame(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) =>
    text
      .trim()
      .replace(/[\s\u00A0]/g, "")
      .replace(",", "."),
  );
  return a.trim() === b.trim() || (left !== "" && right !== "" && Number(left) === Number(right));
}

/** What is not filled in is not set: a flag that was never saved is the same as one that is off. */
function textOf({ type }: FieldDef, value: Item["custom_fields"][string] | undefined): string {
  return type === "flag" ? String(value === true || value === "true") : String(value ?? "");
}

/** Fields in which what stands in the form would change what is saved. What the form does not send stays as it is. */
export function itemDifferences(current: Item, form: FormData, { categories, departments }: DifferenceSources): Difference[] {
  // Of a repeated name the last counts, as for the server: a tick comes after the "false" of its field.
  const sent = (name: string, theirs: string) => {
    const value = form.getAll(name).at(-1);
    return typeof value === "string" ? value : theirs;
  };
  const department = current.department?.id ?? "";
  const [categoryId, departmentId] = [sent("category_id", current.category.id), sent("department_id", department)];
  const nameOf = (id: string) => departments.find((one) => one.id === id)?.name ?? "";
  const defs = [...fieldDefs(categories, current.category.id), ...fieldDefs(categories, categoryId)];
  const all: Difference[] = [
    {
      kind: "category",
      theirs: current.category.path,
      mine: categories.find(({ id }) => id === categoryId)?.path ?? current.category.path,
    },
    {
      kind: "department",
      theirs: current.department?.name ?? "",
      mine: departmentId === department ? (current.department?.name ?? "") : nameOf(departmentId),
    },
    ...plainFields.map((kind) => ({ kind, theirs: current[kind] ?? "", mine: sent(kind, current[kind] ?? "") })),
    ...[...new Map(defs.map((def) => [def.key, def])).values()].map((def) => {
      const theirs = textOf(def, current.custom_fields[def.key]);
      return { kind: def, theirs, mine: sent(`custom_fields.${def.key}`, theirs) };
    }),
  ];
  return all.filter(({ theirs, mine }) => !isSame(theirs, mine));
}
