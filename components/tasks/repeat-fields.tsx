"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { DateField } from "@/components/form/date-field";
import { FieldGroup } from "@/components/form/field-group";
import { useHydrated } from "@/components/form/form-context";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { sayWeekday, useRuleWords } from "@/components/tasks/rule-words";
import type { TaskValues } from "@/components/tasks/task-values";
import { Check } from "@/components/ui/input";
import { formParts } from "@/lib/tasks/forms/rules";
import { weekdays } from "@/lib/tasks/recurrence/rules";

const frequencies = [
  ["FREQ=DAILY", "daily"],
  ["FREQ=WEEKLY", "weekly"],
  ["FREQ=MONTHLY", "monthly"],
  ["FREQ=YEARLY", "yearly"],
] as const;

/** How a task repeats. Without JavaScript all of it is asked for; with it, only what the choice needs. */
export function RepeatFields({ values }: { values: TaskValues }) {
  const t = useTranslations("task.form");
  const words = useRuleWords();
  const hydrated = useHydrated();
  const [rule, setRule] = useState(values.rrule);
  const isWhole = values.rrule !== "" && !frequencies.some(([value]) => value === values.rrule);
  const options = frequencies.map(([value, key]) => ({ value: value as string, label: t(key) }));
  const isParted = frequencies.some(([value]) => value === rule);
  return (
    <>
      <FieldGroup columns={3}>
        <SelectField
          name="rrule"
          label={t("repeat")}
          empty={t("once")}
          options={isWhole ? [{ value: values.rrule, label: words(values.rrule) }, ...options] : options}
          defaultValue={values.rrule}
          onChange={(event) => setRule(event.target.value)}
        />
        {!hydrated || isParted ? (
          <>
            <NumberField name={formParts.interval} label={t("interval")} hint={t("interval_hint")} defaultValue={values.interval} />
            <DateField name={formParts.until} label={t("until")} hint={t("until_hint")} defaultValue={values.until} />
          </>
        ) : null}
      </FieldGroup>
      {!hydrated || rule === "FREQ=WEEKLY" ? <Weekdays chosen={values.weekdays} /> : null}
    </>
  );
}

function Weekdays({ chosen }: { chosen: TaskValues["weekdays"] }) {
  const t = useTranslations("task.form");
  const locale = useLocale();
  return (
    <fieldset className="fgroup field">
      <legend>{t("weekdays")}</legend>
      <div className="days">
        {weekdays.map((day) => (
          <label key={day} className="choice">
            <Check name={formParts.weekdays} value={day} defaultChecked={(chosen as readonly string[]).includes(day)} />
            <span>{sayWeekday(day, locale, "short")}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
