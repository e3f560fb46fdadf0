"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ComboField } from "@/components/form/combo-field";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { bulkFieldNames, chosenMoveTypes, destinationsOf, type BulkVerb } from "@/components/inventory/bulk-order";
import { pathOptions } from "@/components/inventory/filter-options";
import { Check } from "@/components/ui/input";
import type { BulkChoices } from "@/lib/inventory/bulk/schema";
import { itemConditions } from "@/lib/inventory/constants";

interface FieldsProps {
  choices: BulkChoices;
  mayOverride: boolean;
}

/** What an order of this kind asks. */
export function BulkOrderFields({ verb, ...props }: FieldsProps & { verb: BulkVerb }) {
  const Fields = fieldsOf[verb];
  return Fields ? <Fields {...props} /> : null;
}

const asBranches = (rows: readonly { id: string; path: string }[]) => rows.map((row) => ({ ...row, name: row.path, parent_id: null }));

function MoveFields({ choices, mayOverride }: FieldsProps) {
  const t = useTranslations("bulk");
  const [type, setType] = useState<(typeof chosenMoveTypes)[number]>("transfer");
  return (
    <>
      <SelectField
        name="type"
        label={t("form.type")}
        value={type}
        onChange={(event) => setType(chosenMoveTypes.find((known) => known === event.target.value) ?? "transfer")}
        options={chosenMoveTypes.map((value) => ({ value, label: t(`types.${value}`) }))}
      />
      <ComboField
        key={type}
        name="to_location_id"
        label={t("form.to_location_id")}
        required
        options={pathOptions(asBranches(destinationsOf(type, choices.places)))}
      />
      <TextField name="comment" label={t("form.comment")} maxLength={1000} />
      {mayOverride && ["issue", "to_tour", "transfer"].includes(type) ? (
        <TextField name="override_reason" label={t("form.override_reason")} hint={t("form.override_hint")} maxLength={500} />
      ) : null}
    </>
  );
}

function WriteOffFields() {
  const t = useTranslations("bulk.form");
  return <TextField name="comment" label={t("grounds")} required placeholder={t("grounds_example")} maxLength={1000} />;
}

function CategoryFields({ choices }: FieldsProps) {
  const t = useTranslations("bulk.form");
  return <ComboField name="category_id" label={t("category_id")} required options={pathOptions(asBranches(choices.categories))} />;
}

function DepartmentFields({ choices }: FieldsProps) {
  const t = useTranslations("bulk.form");
  const options = choices.departments.map(({ id, name }) => ({ value: id, label: name }));
  return <SelectField name="department_id" label={t("department_id")} options={options} empty={t("no_department")} />;
}

function ConditionFields() {
  const t = useTranslations("bulk");
  const options = itemConditions.map((value) => ({ value, label: t(`conditions.${value}`) }));
  return <SelectField name="condition" label={t("form.condition")} options={options} />;
}

function TagFields({ choices }: FieldsProps) {
  const t = useTranslations("bulk.form");
  if (choices.tags.length === 0) return <p className="t-14 i2">{t("no_tags")}</p>;
  return (
    <>
      <TagChecks name="add_tag_ids" label={t("add_tags")} tags={choices.tags} />
      <TagChecks name="remove_tag_ids" label={t("remove_tags")} tags={choices.tags} />
    </>
  );
}

function TagChecks({ name, label, tags }: { name: string; label: string; tags: BulkChoices["tags"] }) {
  return (
    <fieldset className="bulk-tags">
      <legend>{label}</legend>
      {tags.map((tag) => (
        <label key={tag.id} className="choice">
          <Check name={name} value={tag.id} />
          <span>{tag.name}</span>
        </label>
      ))}
    </fieldset>
  );
}

const days: readonly string[] = ["purchase_date", "warranty_until"];

function ManyFields() {
  const t = useTranslations("bulk");
  return (
    <>
      <p className="t-13 i2">{t("form.fields_hint")}</p>
      {bulkFieldNames.map((name) =>
        days.includes(name) ? (
          <DateField key={name} name={name} label={t(`fields.${name}`)} />
        ) : (
          <TextField key={name} name={name} label={t(`fields.${name}`)} />
        ),
      )}
    </>
  );
}

const fieldsOf: Partial<Record<BulkVerb, (props: FieldsProps) => React.ReactNode>> = {
  move: MoveFields,
  write_off: WriteOffFields,
  category: CategoryFields,
  department: DepartmentFields,
  condition: ConditionFields,
  tags: TagFields,
  fields: ManyFields,
};
