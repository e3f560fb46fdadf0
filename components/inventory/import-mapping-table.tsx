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
  const said = ({ field, label }: { field: string; label: string | null }) => ({
    field,
    label: label ?? t(`fields.${field as ImportField}`),
  });
  const options = fieldChoices(defs, guess).map(said);
  const setUnit = (column: string, unit: string) =>
    onChange(choices.map((choice) => (choice.column === column ? { ...choice, unit: unit as ImportUnit } : choice)));
  return (
    <div className="overflow-x-auto">
      <table className="tbl mapping mv" aria-label={t("import.columns_title")}>
        <thead>
          <tr>
            <th scope="col">{t("import.column")}</th>
            <th scope="col">{t("import.sample")}</th>
            <th scope="col">{t("import.field")}</th>
            <th scope="col">{t("import.unit")}</th>
          </tr>
        </thead>
        <tbody>
          {choices.map((choice) => (
            <MappingRow
              key={choice.column}
              choice={choice}
              options={options}
              onField={(field) => onChange(chooseField(choices, choice.column, field))}
              onUnit={(unit) => setUnit(choice.column, unit)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MappingRowProps {
  choice: ColumnChoice;
  options: readonly { field: string; label: string }[];
  onField: (field: string) => void;
  onUnit: (unit: string) => void;
}

function MappingRow({ choice, options, onField, onUnit }: MappingRowProps) {
  const t = useTranslations("inventory.import");
  const { column, samples, field, unit } = choice;
  const units = unitsOf(field, unit);
  return (
    <tr>
      <td className={field ? "what" : undefined}>{column}</td>
      <td>
        <span className="cut block max-w-72 i3">{samples.join(" · ")}</span>
      </td>
      <td>
        <Select aria-label={t("field_of", { column })} value={field} onChange={(event) => onField(event.target.value)}>
          <option value="">{t("skip")}</option>
          {options.map((option) => (
            <option key={option.field} value={option.field}>
              {option.label}
            </option>
          ))}
        </Select>
      </td>
      <td>
        {units.length > 0 ? (
          <Select aria-label={t("unit_of", { column })} value={unit} onChange={(event) => onUnit(event.target.value)}>
            <option value="">{t("as_is")}</option>
            {units.map((known) => (
              <option key={known} value={known}>
                {t(`units.${known}`)}
              </option>
            ))}
          </Select>
        ) : null}
      </td>
    </tr>
  );
}
