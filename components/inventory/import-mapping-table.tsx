"use client";

import { useTranslations } from "next-intl";
import type { FieldDef } from "@/components/inventory/custom-fields";
import { chooseField, fieldChoices, unitsOf, type ColumnChoice } from "@/components/inventory/import-mapping";
import { Select } from "@/components/ui/input";
import type { ImportField, ImportUnit } from "@/lib/inventory/imports/constants";
import type { ImportReport } from "@/lib/inventory/imports/schema";

interface ImportMappingTableProps {
  choices: readonly ColumnChoice[];
  guess: ImportReport["mapping"];
  defs: readonly FieldDef[];
  onChange: (choices: ColumnChoice[]) => void;
}

/** Column by column: what stands in it, and what it becomes. */
export function ImportMappingTable({ choices, guess, defs, onChange }: ImportMappingTableProps) {
  const t = useTranslations("inventory");
  const options = fieldChoices(defs, guess).map(({ field, label }) => ({ field, label: label ?? t(`fields.${field as ImportField}`) }));
  const setUnit = (column: string, unit: string) => onChange(choices.map((choice) => (choice.column === column ? { ...choice, unit: unit as ImportUnit } : choice)));
  return (
    <div className="mv-wrap">
      <table className="tbl mapping mv" aria-label={t("import.columns_title")}>
        <thead><tr><th scope="col">{t("import.column")}</th><th scope="col">{t("import.sample")}</th><th scope="col">{t("import.field")}</th><th scope="col">{t("import.unit")}</th></tr></thead>
        <tbody>
          {choices.map((choice) => {
            const units = unitsOf(choice.field, choice.unit);
            return (
              <tr key={choice.column}>
                <td className={choice.field ? "what" : undefined}>{choice.column}</td>
                <td><span className="cut block max-w-72 i3">{choice.samples.join(" · ")}</span></td>
                <td>
                  <Select aria-label={t("import.field_of", { column: choice.column })} value={choice.field} onChange={(event) => onChange(chooseField(choices, choice.column, event.target.value))}>
                    <option value="">{t("import.skip")}</option>
                    {options.map(({ field, label }) => <option key={field} value={field}>{label}</option>)}
                  </Select>
                </td>
                <td>
                  {units.length > 0 ? (
                    <Select aria-label={t("import.unit_of", { column: choice.column })} value={choice.unit} onChange={(event) => setUnit(choice.column, event.target.value)}>
                      <option value="">{t("import.as_is")}</option>
                      {units.map((unit) => <option key={unit} value={unit}>{t(`import.units.${unit}`)}</option>)}
                    </Select>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
