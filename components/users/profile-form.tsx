"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { FieldGroup } from "@/components/form/field-group";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useToast } from "@/components/ui/toast";
import { locales } from "@/lib/core/locale";
import { updateProfileAction } from "@/lib/users/actions";
import type { Me } from "@/lib/users/schema";

export function ProfileForm({ user }: { user: Me["user"] }) {
  const t = useTranslations("users.profile");
  const toast = useToast();
  return (
    <ActionForm
      action={updateProfileAction}
      label={t("about")}
      onDone={() => toast({ text: t("saved") })}
      className="flex max-w-[560px] flex-col gap-4"
    >
      <FieldGroup columns={2}>
        <TextField name="last_name" label={t("last_name")} defaultValue={user.last_name} autoComplete="family-name" />
        <TextField name="first_name" label={t("first_name")} defaultValue={user.first_name} autoComplete="given-name" />
        <TextField name="patronymic" label={t("patronymic")} defaultValue={user.patronymic ?? ""} autoComplete="additional-name" />
        <TextField name="phone" label={t("phone")} type="tel" defaultValue={user.phone ?? ""} autoComplete="tel" />
        <SelectField
          name="locale"
          label={t("language")}
          hint={t("language_hint")}
          defaultValue={user.locale}
          options={locales.map((locale) => ({ value: locale, label: t(locale) }))}
        />
      </FieldGroup>
      <div>
        <SubmitButton busyText={t("saving")}>{t("save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
