"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { useToast } from "@/components/ui/toast";
import { endSessionAction } from "@/lib/users/actions";

export function EndSessionButton({ sessionId, device }: { sessionId: string; device: string }) {
  const t = useTranslations("users.sessions");
  const toast = useToast();
  return (
    <ActionForm action={endSessionAction} onDone={() => toast({ text: t("ended", { device }) })}>
      <HiddenField name="id" value={sessionId} />
      <SubmitButton look="default" aria-label={t("end_named", { device })}>
        {t("end")}
      </SubmitButton>
    </ActionForm>
  );
}
