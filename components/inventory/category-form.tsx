"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { CheckField } from "@/components/form/check-field";
import { ComboField } from "@/components/form/combo-field";
import { FieldGroup } from "@/components/form/field-group";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { FieldDefsEditor } from "@/components/inventory/field-defs-editor";
import { pathOptions, type Branch } from "@/components/inventory/filter-options";
import { ButtonLink } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { createCategoryAction, updateCategoryAction } from "@/lib/inventory/actions";
import type { Category } from "@/lib/inventory/categories/schema";

interface CategoryFormProps {
  category?: Category;
  /** Categories that it can hang below: not itself and what is under it. */
  parents: readonly Branch[];
  parentId?: string | null;
  departments: readonly { id: string; name: string }[];
}

export function CategoryForm(props: CategoryFormProps) {
  const t = useTranslations("inventory.category");
  const form = useTranslations("inventory.form");
  const toast = useToast();
  const router = useRouter();
  const { category } = props;
  function done(saved: Category) {
    toast({ text: t("saved", { name: saved.name }) });
    router.push("/inventory/categories");
  }
  return (
    <div className="form-page">
      <ActionForm
        action={category ? updateCategoryAction : createCategoryAction}
        onDone={done}
        label={category ? t("edit_title") : t("new_title")}
      >
        {category ? (
          <>
            <HiddenField name="id" value={category.id} />
            <HiddenField name="version" value={category.version} />
          </>
        ) : null}
        <CategoryFields {...props} />
        <FieldDefsEditor defs={category?.custom_field_defs ?? []} />
        {category ? <CheckField name="is_active" label={t("is_active")} defaultChecked={category.is_active} /> : null}
        <footer>
          <SubmitButton name="_next" value="/inventory/categories" busyText={form("saving")}>
            {form("save")}
          </SubmitButton>
          <span className="grow" />
          <ButtonLink look="quiet" href="/inventory/categories">
            {form("cancel")}
          </ButtonLink>
        </footer>
      </ActionForm>
    </div>
  );
}

const none = { name: "", parent_id: null, department_id: null, number_pattern: null, code: "" };

function CategoryFields({ category, parents, parentId, departments }: CategoryFormProps) {
  const t = useTranslations("inventory.category");
  const values = category ?? { ...none, parent_id: parentId };
  const isBound = departments.length === 1;
  return (
    <>
      <FieldGroup>
        <TextField name="name" label={t("name")} required defaultValue={values.name} maxLength={200} />
        <ComboField name="parent_id" label={t("parent")} options={pathOptions(parents)} empty={t("root")} defaultValue={values.parent_id} />
      </FieldGroup>
      <FieldGroup columns={3}>
        <SelectField
          name="department_id"
          label={t("department")}
          empty={isBound ? undefined : t("no_department")}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={values.department_id ?? ""}
        />
        <TextField
          name="number_pattern"
          label={t("pattern")}
          code
          hint={t("pattern_hint")}
          defaultValue={values.number_pattern ?? ""}
          maxLength={40}
        />
        <TextField name="code" label={t("code")} code hint={t("code_hint")} defaultValue={values.code} maxLength={60} />
      </FieldGroup>
    </>
  );
}
