"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { CheckField } from "@/components/form/check-field";
import { ComboField } from "@/components/form/combo-field";
import { DateField } from "@/components/form/date-field";
import { FieldGroup } from "@/components/form/field-group";
import { NumberField } from "@/components/form/number-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField, TextField } from "@/components/form/text-field";
import { pathOptions, type Branch } from "@/components/inventory/filter-options";
import { ButtonLink } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { createPlanAction, updatePlanAction } from "@/lib/inventory/maintenance/actions";
import { maintenanceKinds } from "@/lib/inventory/maintenance/constants";
import type { MaintenancePlan } from "@/lib/inventory/maintenance/schema";

interface PlanFormProps {
  plan?: MaintenancePlan;
  /** The theatre's day: from then on a new plan is due, unless somebody says otherwise. */
  today: string;
  /** Categories that this person keeps; asked for only where a new plan is on none and on no item. */
  categories: readonly Branch[];
  item?: { id: string; name: string; inventory_number: string };
}

export function PlanForm({ plan, today, categories, item }: PlanFormProps) {
  const t = useTranslations("maintenance.plan");
  const router = useRouter();
  const toast = useToast();
  const list = "/inventory/maintenance/plans";
  function done(saved: MaintenancePlan) {
    toast({ text: t("saved", { title: saved.title }) });
    router.push(list);
  }
  return (
    <div className="form-page">
      <ActionForm action={plan ? updatePlanAction : createPlanAction} label={t(plan ? "edit_title" : "new_title")} onDone={done}>
        {plan ? (
          <>
            <HiddenField name="id" value={plan.id} />
            <HiddenField name="version" value={plan.version} />
          </>
        ) : (
          <TargetField categories={categories} item={item} />
        )}
        <PlanFields plan={plan} today={today} />
        <footer>
          <SubmitButton name="_next" value={list} busyText={t("busy")}>
            {t("save")}
          </SubmitButton>
          <ButtonLink look="quiet" href={list}>
            {t("cancel")}
          </ButtonLink>
        </footer>
      </ActionForm>
    </div>
  );
}

function TargetField({ categories, item }: Pick<PlanFormProps, "categories" | "item">) {
  const t = useTranslations("maintenance.plan");
  if (!item)
    return <ComboField name="category_id" label={t("category")} hint={t("category_hint")} required options={pathOptions(categories)} />;
  return (
    <>
      <HiddenField name="item_id" value={item.id} />
      <p className="t-14">
        <span className="code">{item.inventory_number}</span> {item.name}
      </p>
    </>
  );
}

/** The day that stands in the form: a plan without one keeps none, but a mandatory one needs it. */
const firstDay = (plan: MaintenancePlan | undefined, today: string) =>
  plan && !plan.is_mandatory ? plan.next_due_on : (plan?.next_due_on ?? today);

function PlanFields({ plan, today }: Pick<PlanFormProps, "plan" | "today">) {
  const t = useTranslations("maintenance.plan");
  const kind = useTranslations("maintenance.kind");
  return (
    <>
      <FieldGroup>
        <TextField name="title" label={t("title")} required defaultValue={plan?.title} placeholder={t("title_example")} maxLength={200} />
        <SelectField
          name="kind"
          label={t("kind")}
          options={maintenanceKinds.map((value) => ({ value, label: kind(value) }))}
          defaultValue={plan?.kind}
        />
      </FieldGroup>
      <FieldGroup columns={3}>
        <NumberField name="interval_days" label={t("interval")} suffix={t("days")} required defaultValue={plan?.interval_days ?? 365} />
        <DateField name="next_due_on" label={t("first")} hint={t("first_hint")} defaultValue={firstDay(plan, today)} />
        <NumberField name="lead_days" label={t("lead")} hint={t("lead_hint")} suffix={t("days")} defaultValue={plan?.lead_days ?? 14} />
      </FieldGroup>
      <CheckField name="is_mandatory" label={t("mandatory")} hint={t("mandatory_hint")} defaultChecked={plan?.is_mandatory} />
      <TextAreaField name="instructions" label={t("instructions")} defaultValue={plan?.instructions ?? ""} maxLength={10000} />
      {plan ? <CheckField name="is_active" label={t("active")} defaultChecked={plan.is_active} /> : null}
    </>
  );
}
