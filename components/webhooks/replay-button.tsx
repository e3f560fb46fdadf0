"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { useToast } from "@/components/ui/toast";
import { replayDeliveryAction } from "@/lib/webhooks/actions";

export function ReplayButton({ webhookId, deliveryId }: { webhookId: string; deliveryId: string }) {
  const t = useTranslations("webhooks");
  const toast = useToast();
  return (
    <ActionForm action={replayDeliveryAction} label={t("replay")} onDone={() => toast({ text: t("replayed") })}>
      <HiddenField name="id" value={webhookId} />
      <HiddenField name="delivery_id" value={deliveryId} />
      <SubmitButton look="default">{t("replay")}</SubmitButton>
    </ActionForm>
  );
}
