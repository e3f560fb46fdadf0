"use client";

import { useLocale } from "next-intl";
import { CheckField } from "@/components/form/check-field";
import { DateField } from "@/components/form/date-field";
import { FieldGroup } from "@/components/form/field-group";
import { NumberField } from "@/components/form/number-field";
import { fieldNumber } from "@/components/form/parse-number";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import type { FieldDef } from "@/components/inventory/custom-fields";

type Values = Record<string, string | number | boolean | null | undefined>;

/** The fields that a category adds to its items. */
export function CustomFieldInputs({ defs, values }: { defs: readonly FieldDef[]; values: Values }) {
  if (defs.length === 0) return null;
  return (
    <FieldGroup>
      {defs.map((def) => (
        <CustomFieldInput key={def.key} def={def} value={values[def.key]} />
      ))}
    </FieldGroup>
  );
}

function CustomFieldInput({ def, value }: { def: FieldDef; value: Values[string] }) {
  const locale = useLocale();
  const name = `custom_fields.${def.key}`;
  const text = value === null || value === undefined ? "" : String(value);
  const label = def.label;
  switch (def.type) {
    case "number":
      return <NumberField name={name} label={label} suffix={def.unit ?? undefined} defaultValue={fieldNumber(text, locale)} />;
    case "choice":
      return <SelectField name={name} label={label} empty="" options={choicesOf(def, text)} defaultValue={text} />;
    case "date":
      return <DateField name={name} label={label} defaultValue={text} />;
    case "flag":
      return <CheckField name={name} label={label} defaultChecked={value === true || value === "true"} />;
    default:
      return <TextField name={name} label={def.unit ? `${label}, ${def.unit}` : label} defaultValue={text} />;
  }
}

/** A value that is no longer among the choices stays choosable, so that saving does not lose it. */
function choicesOf(def: FieldDef, value: string) {
  const choices = def.choices ?? [];
  const all = value && !choices.includes(value) ? [...choices, value] : choices;
  return all.map((choice) => ({ value: choice, label: choice }));
}
