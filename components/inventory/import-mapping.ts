import type { FieldDef } from "@/components/inventory/custom-fields";
import { importFields, measuredFields, unitFamilies, type ImportField, type ImportUnit } from "@/lib/inventory/imports/constants";
import type { ImportReport } from "@/lib/inventory/imports/schema";

/** How one column of the file is read; a column without a field is left out. */
export interface ColumnChoice {
  column: string;
  samples: string[];
  field: string;
  unit: ImportUnit | "";
}

type Mapping = ImportReport["mapping"];

/** The guess of the server, turned round: what each column becomes. */
export function columnChoices({ columns, mapping }: Pick<ImportReport, "columns" | "mapping">): ColumnChoice[] {
  return columns.map(({ name, samples }) => {
    const [field, source] = Object.entries(mapping).find(([, { column }]) => column === name) ?? [];
    return { column: name, samples, field: field ?? "", unit: source?.unit ?? "" };
  });
}

/** The choices as the operation takes them; what has no column of its own (one value for every row) stays as it was. */
export function mappingOf(choices: readonly ColumnChoice[], guess: Mapping): Record<string, object | null> {
  const constants = Object.entries(guess).filter(([, { column }]) => column === null);
  const taken = choices.filter(({ field }) => field !== "");
  return Object.fromEntries([
    ...constants,
    ...taken.map(({ column, field, unit }) => {
      const known = guess[field];
      const scale = known?.column === column && known.unit === (unit || null) ? known.scale : null;
      return [field, { column, unit: unit || null, scale, default: known?.default ?? null }];
    }),
  ]);
}

/** Choosing a field takes it from the column that had it: a field comes from one column. */
export function chooseField(choices: readonly ColumnChoice[], column: string, field: string): ColumnChoice[] {
  return choices.map((choice) => {
    if (choice.column === column)
      return {
        ...choice,
        field,
        unit: unitsOf(field, choice.unit).includes(choice.unit as ImportUnit) ? choice.unit : "",
      };
    return field !== "" && choice.field === field ? { ...choice, field: "", unit: "" } : choice;
  });
}

/** Units that a field can be given in; none where a unit means nothing. */
export function unitsOf(field: string, guessed: ImportUnit | ""): ImportUnit[] {
  const unit = measuredFields[field as ImportField]?.unit ?? (field.startsWith("custom_fields.") ? guessed : "");
  const family = unit ? unitFamilies.find((units) => unit in units) : undefined;
  return family ? (Object.keys(family) as ImportUnit[]) : [];
}

/** Everything a column can become: ours, and the fields of the category. */
export function fieldChoices(defs: readonly FieldDef[], guess: Mapping): { field: string; label: string | null }[] {
  const custom = defs.map(({ key, label }) => ({ field: `custom_fields.${key}`, label }));
  const known = new Set<string>([...importFields, ...custom.map(({ field }) => field)]);
  const others = Object.keys(guess)
    .filter((field) => !known.has(field))
    .map((field) => ({ field, label: field.replace("custom_fields.", "") }));
  return [...importFields.map((field) => ({ field, label: null })), ...custom, ...others];
}
