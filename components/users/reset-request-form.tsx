"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { requestResetAction } from "@/lib/users/actions";

export function ResetRequestForm() {
  const t = useTranslations("users");
  return (
    <ActionForm action={requestResetAction} label={t("reset.title")} className="flex flex-col gap-[18px]">
      <TextField name="email" label={t("entrance.email")} type="email" autoComplete="username" autoCapitalize="none" spellCheck={false} />
      <SubmitButton big busyText={t("reset.busy")}>
        {t("reset.submit")}
      </SubmitButton>
    </ActionForm>
  );
}
