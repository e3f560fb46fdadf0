"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { ComboField } from "@/components/form/combo-field";
import { FieldGroup } from "@/components/form/field-group";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField, TextField } from "@/components/form/text-field";
import { pathOptions, type Branch } from "@/components/inventory/filter-options";
import { ButtonLink } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { createKitAction, updateKitAction } from "@/lib/inventory/kits/actions";
import type { KitSummary } from "@/lib/inventory/kits/schema";

type EditedKit = Pick<KitSummary, "id" | "version" | "name" | "code" | "parent_id" | "department_id" | "description" | "case_item_id">;

interface KitFormProps {
  kit?: EditedKit;
  /** Kits that it can lie in: not itself and what is in it. */
  parents: readonly Branch[];
  parentId?: string;
  departments: readonly { id: string; name: string }[];
  /** Number of the case that it has. */
  caseNumber?: string;
}

export function KitForm(props: KitFormProps) {
  const t = useTranslations("kits");
  const toast = useToast();
  const router = useRouter();
  const { kit } = props;
  return (
    <div className="form-page">
      <ActionForm
        action={kit ? updateKitAction : createKitAction}
        label={t(kit ? "edit_title" : "new_title")}
        onDone={(saved) => {
          toast({ text: t("saved", { name: saved.name }) });
          router.push(`/inventory/kits/${saved.id}`);
        }}
      >
        {kit ? (
          <>
            <HiddenField name="id" value={kit.id} />
            <HiddenField name="version" value={kit.version} />
          </>
        ) : null}
        <KitFields {...props} />
        <footer>
          <SubmitButton name="_next" value="/inventory/kits/{id}" busyText={t("saving")}>
            {t("save")}
          </SubmitButton>
          <span className="grow" />
          <ButtonLink look="quiet" href={kit ? `/inventory/kits/${kit.id}` : "/inventory/kits"}>
            {t("cancel")}
          </ButtonLink>
        </footer>
      </ActionForm>
    </div>
  );
}

function KitFields({ kit, parents, parentId, departments, caseNumber }: KitFormProps) {
  const t = useTranslations("kits");
  const isBound = departments.length === 1;
  return (
    <>
      <FieldGroup>
        <TextField name="name" label={t("name")} required defaultValue={kit?.name} maxLength={200} />
        <TextField name="code" label={t("code")} code hint={t("code_hint")} defaultValue={kit?.code} maxLength={60} />
      </FieldGroup>
      <FieldGroup columns={3}>
        <ComboField
          name="parent_id"
          label={t("parent")}
          options={pathOptions(parents)}
          empty={t("no_parent")}
          defaultValue={kit?.parent_id ?? parentId}
        />
        <SelectField
          name="department_id"
          label={t("department")}
          empty={isBound ? undefined : t("no_department")}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={kit?.department_id ?? ""}
        />
        <TextField
          name="case_number"
          label={t("case")}
          code
          hint={t("case_hint")}
          defaultValue={caseNumber}
          maxLength={60}
          autoComplete="off"
        />
      </FieldGroup>
      <TextAreaField name="description" label={t("description")} defaultValue={kit?.description ?? ""} maxLength={2000} rows={3} />
    </>
  );
}
