import type { FieldCondition } from "@/lib/inventory/field-conditions/schema";
import type { FieldDef } from "@/lib/inventory/rules";

/** What can be asked of a field of each kind. */
const operators: Record<FieldDef["type"], readonly FieldCondition["operator"][]> = {
  text: ["is", "has"],
  number: ["is", "min", "max"],
  choice: ["is"],
  date: ["is", "min", "max"],
  flag: ["is"],
};

function isAnswer(def: FieldDef, value: string): boolean {
  if (def.type === "flag") return value === "true" || value === "false";
  if (def.type === "number") return !Number.isNaN(Number(value.replace(",", ".")));
  return true;
}

/** Reasons against conditions that the fields of the category cannot be asked, by parameter. */
export function fieldObjections(defs: readonly FieldDef[], conditions: readonly FieldCondition[]): Record<string, string> {
  const found = conditions.flatMap(({ parameter, key, operator, values }): [string, string][] => {
    const def = defs.find((one) => one.key === key);
    if (!def) return [[parameter, "inventory.no_such_field"]];
    if (!operators[def.type].includes(operator)) return [[parameter, "inventory.field_cannot"]];
    return values.every((value) => isAnswer(def, value)) ? [] : [[parameter, "issue.wrong_type"]];
  });
  return Object.fromEntries(found);
}
