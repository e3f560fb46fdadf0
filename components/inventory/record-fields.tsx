"use client";

import { useTranslations } from "next-intl";
import { DateField } from "@/components/form/date-field";
import { FieldGroup } from "@/components/form/field-group";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";

/** What was found: the same for one thing or for many. */
export function RecordFields({ today, columns = 2 }: { today: string; columns?: number }) {
  const t = useTranslations("maintenance.record");
  const result = useTranslations("maintenance.result");
  return (
    <FieldGroup columns={columns}>
      <DateField name="done_on" label={t("done_on")} defaultValue={today} />
      <SelectField
        name="result"
        label={t("result")}
        options={(["passed", "failed"] as const).map((value) => ({ value, label: result(value) }))}
      />
      <NumberField name="cost" label={t("cost")} suffix="₽" />
      <TextField name="note" label={t("note")} placeholder={t("note_example")} maxLength={2000} />
    </FieldGroup>
  );
}
