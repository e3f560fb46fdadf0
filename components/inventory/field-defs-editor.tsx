"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import type { FieldDef } from "@/components/inventory/custom-fields";
import { fieldKey } from "@/components/inventory/field-key";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { customFieldTypes } from "@/lib/inventory/constants";

interface Row extends FieldDef {
  /** Of this screen only: a field that is not saved yet has no key of its own. */
  number: number;
  isNew: boolean;
}

const blank: FieldDef = { key: "", label: "", type: "text", unit: null, choices: null };

/** The fields that a category adds to its items: a list that grows and shrinks, posted as `custom_field_defs`. */
export function FieldDefsEditor({ defs }: { defs: readonly FieldDef[] }) {
  const t = useTranslations("inventory.category");
  const [rows, setRows] = useState<Row[]>(() => defs.map((def, number) => ({ ...def, number, isNew: false })));
  const change = (number: number, changes: Partial<Row>) =>
    setRows((last) => last.map((row) => (row.number === number ? { ...row, ...changes } : row)));
  const add = () => setRows((last) => [...last, { ...blank, number: Math.max(-1, ...last.map((row) => row.number)) + 1, isNew: true }]);
  return (
    <Section
      title={t("fields")}
      count={rows.length}
      end={
        <Button onClick={add}>
          <Plus />
          {t("add_field")}
        </Button>
      }
    >
      <input type="hidden" name="custom_field_defs[]" value="" />
      {rows.length === 0 ? <p className="t-13 i3">{t("no_fields")}</p> : null}
      <ul className="defs">
        {rows.map((row, index) => (
          <FieldDefRow
            key={row.number}
            row={row}
            index={index}
            onChange={(changes) => change(row.number, changes)}
            onRemove={() => setRows((last) => last.filter((one) => one.number !== row.number))}
          />
        ))}
      </ul>
    </Section>
  );
}

interface FieldDefRowProps {
  row: Row;
  index: number;
  onChange: (changes: Partial<Row>) => void;
  onRemove: () => void;
}

function FieldDefRow({ row, index, onChange, onRemove }: FieldDefRowProps) {
  const t = useTranslations("inventory.category");
  const name = `custom_field_defs.${index}`;
  const label = (text: string) =>
    onChange(row.isNew && row.key === fieldKey(row.label) ? { label: text, key: fieldKey(text) } : { label: text });
  return (
    <li>
      <TextField
        name={`${name}.label`}
        label={t("field_label")}
        value={row.label}
        onChange={(event) => label(event.target.value)}
        maxLength={100}
      />
      <TextField
        name={`${name}.key`}
        label={t("field_key")}
        code
        readOnly={!row.isNew}
        value={row.key}
        onChange={(event) => onChange({ key: event.target.value })}
        maxLength={59}
      />
      <SelectField
        name={`${name}.type`}
        label={t("field_type")}
        options={customFieldTypes.map((type) => ({ value: type, label: t(`types.${type}`) }))}
        value={row.type}
        onChange={(event) => onChange({ type: event.target.value as FieldDef["type"] })}
      />
      <TextField
        name={`${name}.unit`}
        label={t("field_unit")}
        value={row.unit ?? ""}
        onChange={(event) => onChange({ unit: event.target.value })}
        maxLength={20}
      />
      <Button look="quiet" icon className="mt-6" aria-label={t("remove_field", { name: row.label })} onClick={onRemove}>
        <X />
      </Button>
      {row.type === "choice" ? (
        <Choices name={`${name}.choices`} choices={row.choices ?? []} onChange={(choices) => onChange({ choices })} />
      ) : null}
    </li>
  );
}

/** Choices are typed in one line; every one of them is posted by itself. */
function Choices({ name, choices, onChange }: { name: string; choices: readonly string[]; onChange: (choices: string[]) => void }) {
  const t = useTranslations("inventory.category");
  const [text, setText] = useState(choices.join("; "));
  function type(next: string) {
    setText(next);
    onChange(
      next
        .split(";")
        .map((choice) => choice.trim())
        .filter(Boolean),
    );
  }
  return (
    <div className="wide">
      <TextField
        name={name}
        form=""
        label={t("field_choices")}
        hint={t("field_choices_hint")}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      {choices.map((choice) => (
        <input key={choice} type="hidden" name={`${name}[]`} value={choice} />
      ))}
    </div>
  );
}
