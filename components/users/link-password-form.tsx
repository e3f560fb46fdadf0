"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { acceptInvitationAction, resetPasswordAction } from "@/lib/users/actions";
import { passwordLength } from "@/lib/users/constants";

/** A new password by a mailed link. The hidden address lets a password manager file it under the right name. */
export function LinkPasswordForm({ purpose, secret, email }: { purpose: "invitation" | "reset"; secret: string; email: string }) {
  const t = useTranslations("users");
  const isInvitation = purpose === "invitation";
  const form = { label: t("reset.title"), className: "flex flex-col gap-[18px]" };
  const fields = (
    <>
      <HiddenField name="secret" value={secret} />
      <input type="text" name="_account" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        name="password"
        label={t("reset.new_password")}
        autoComplete="new-password"
        hint={t("reset.hint", { count: passwordLength.min })}
      />
      <SubmitButton big busyText={t("reset.saving")}>
        {isInvitation ? t("invite.submit") : t("reset.save")}
      </SubmitButton>
    </>
  );
  return isInvitation ? (
    <ActionForm action={acceptInvitationAction} {...form}>
      {fields}
    </ActionForm>
  ) : (
    <ActionForm action={resetPasswordAction} {...form}>
      {fields}
    </ActionForm>
  );
}
