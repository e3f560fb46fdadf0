import { customFact, type FieldDef } from "@/components/inventory/custom-fields";
import type { ActivityWords } from "@/components/ui/activity-log";

type FactWords = Parameters<typeof customFact>[2];

/** How the log of an item names the fields of its category, and says what stands in them. */
export function itemActivityWords(defs: readonly FieldDef[], words: FactWords): ActivityWords {
  const byField = new Map(defs.map((def) => [`custom_fields.${def.key}`, def]));
  return {
    labels: Object.fromEntries([...byField].map(([field, { label }]) => [field, label])),
    say: (field, value) => {
      const def = byField.get(field);
      return def && value !== undefined && value !== null ? (customFact(def, value as string, words) ?? undefined) : undefined;
    },
  };
}
