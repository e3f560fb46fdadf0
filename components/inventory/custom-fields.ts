import { formatMeasure } from "@/components/inventory/format-item";
import { formatDay } from "@/lib/core/civil-time";
import type { customFieldTypes } from "@/lib/inventory/constants";

/** A field that a category adds to its items. */
export interface FieldDef {
  key: string;
  label: string;
  type: (typeof customFieldTypes)[number];
  unit?: string | null;
  choices?: string[] | null;
}

interface Owner {
  id: string;
  parent_id: string | null;
  custom_field_defs: readonly FieldDef[];
}

/** Fields of a category: those of all above it first, its own last; of one key the nearest counts. */
export function fieldDefs(categories: readonly Owner[], categoryId: string | null | undefined): FieldDef[] {
  const byId = new Map(categories.map((category) => [category.id, category]));
  const chain: Owner[] = [];
  for (let at = byId.get(categoryId ?? ""); at && !chain.includes(at); at = byId.get(at.parent_id ?? "")) chain.unshift(at);
  const defs = new Map(chain.flatMap((category) => category.custom_field_defs).map((def) => [def.key, def]));
  return [...defs.values()];
}

type CustomValue = string | number | boolean | null | undefined;

interface Words {
  locale: string;
  yes: { true: string; false: string };
}

/** A value as a fact, with its unit; null where there is none. */
export function customFact(def: FieldDef, value: CustomValue, { locale, yes }: Words): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (def.type === "flag") return value === true || value === "true" ? yes.true : yes.false;
  if (def.type === "date" && !Number.isNaN(Date.parse(String(value)))) return formatDay(String(value), locale);
  if (def.type === "number" && !Number.isNaN(Number(value))) return formatMeasure(String(value), def.unit, locale);
  return def.unit ? `${String(value)}\u00A0${def.unit}` : String(value);
}
