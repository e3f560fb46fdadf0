"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { changePasswordAction } from "@/lib/users/actions";
import { passwordLength } from "@/lib/users/constants";

/** One's own new password. `isForced`: the old one was temporary, and is not asked for. */
export function PasswordForm({ isForced, email }: { isForced: boolean; email: string }) {
  const t = useTranslations("users");
  return (
    <ActionForm action={changePasswordAction} label={t("password.title")} className="flex max-w-[400px] flex-col gap-4">
      <input type="text" name="_account" autoComplete="username" value={email} readOnly hidden />
      {isForced ? null : <PasswordField name="current_password" label={t("password.current")} autoComplete="current-password" />}
      <PasswordField
        name="password"
        label={t("password.new")}
        autoComplete="new-password"
        hint={t("reset.hint", { count: passwordLength.min })}
      />
      <p className="t-13 i2">{t("password.note")}</p>
      <div>
        <SubmitButton busyText={t("password.saving")}>{t("password.save")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
