"use client";

import { useTranslations } from "next-intl";
import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { signInAction } from "@/lib/users/actions";

export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("users.entrance");
  return (
    <ActionForm action={signInAction} isPublic label={t("title")} className="flex flex-col gap-[18px]">
      <HiddenField name="_next" value={next} />
      <TextField name="email" label={t("email")} type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
      <PasswordField
        name="password"
        label={t("password")}
        aside={
          <Link className="link t-13" href="/reset">
            {t("forgot")}
          </Link>
        }
      />
      <SubmitButton big busyText={t("busy")}>
        {t("submit")}
      </SubmitButton>
    </ActionForm>
  );
}
