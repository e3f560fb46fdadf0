"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { ComboField } from "@/components/form/combo-field";
import { FieldGroup } from "@/components/form/field-group";
import { NumberField } from "@/components/form/number-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { ButtonLink } from "@/components/ui/button";
import { gelClass } from "@/components/ui/gel";
import { Radio } from "@/components/users/radio";
import { createDepartmentAction, updateDepartmentAction } from "@/lib/users/actions";
import { gels } from "@/lib/users/constants";
import type { Department } from "@/lib/users/departments/schema";

interface DepartmentFormProps {
  /** Absent: a new department. */
  department?: Department;
  people: readonly { value: string; label: string; hint?: string }[];
}

export function DepartmentForm({ department, people }: DepartmentFormProps) {
  const t = useTranslations("users.departments");
  const form = { label: department?.name ?? t("add"), className: "flex max-w-[720px] flex-col gap-5" };
  if (!department)
    return (
      <ActionForm action={createDepartmentAction} {...form}>
        <DepartmentFields people={people} />
      </ActionForm>
    );
  return (
    <ActionForm key={department.version} action={updateDepartmentAction} {...form}>
      <HiddenField name="id" value={department.id} />
      <HiddenField name="version" value={department.version} />
      <DepartmentFields department={department} people={people} />
    </ActionForm>
  );
}

function DepartmentFields({ department, people }: DepartmentFormProps) {
  const t = useTranslations("users.departments");
  const gelName = useTranslations("gels");
  return (
    <>
      <FieldGroup columns={2}>
        <TextField name="name" label={t("name")} defaultValue={department?.name} required autoComplete="off" />
        <TextField
          name="short_code"
          label={t("short_code")}
          hint={t("short_code_hint")}
          defaultValue={department?.short_code}
          required
          maxLength={3}
          code
          autoComplete="off"
        />
        <TextField name="code" label={t("code")} hint={t("code_hint")} defaultValue={department?.code} code autoComplete="off" />
        <ComboField name="head_id" label={t("head")} empty={t("no_head")} options={people} defaultValue={department?.head?.id} />
        <TextField name="description" label={t("description")} defaultValue={department?.description ?? ""} autoComplete="off" />
        <NumberField name="sort_order" label={t("sort_order")} defaultValue={department?.sort_order} />
      </FieldGroup>
      <FieldGroup legend={t("color")} name="color" columns={4}>
        {gels.map((gel) => (
          <label key={gel} className="choice">
            <Radio name="color" value={gel} defaultChecked={(department?.color ?? "frost") === gel} />
            <span aria-hidden="true" className={`${gelClass(gel)} h-[14px] w-[4px] bg-(--c)`} />
            <span>{gelName(gel)}</span>
          </label>
        ))}
      </FieldGroup>
      <div className="row g2">
        <SubmitButton busyText={t("saving")}>{department ? t("save") : t("create")}</SubmitButton>
        <ButtonLink look="quiet" href="/admin/departments">
          {t("cancel")}
        </ButtonLink>
      </div>
    </>
  );
}
