"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { Button } from "@/components/ui/button";
import { Dialog, DialogVerbs } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { NewSecret } from "@/components/webhooks/new-secret";
import { deleteWebhookAction, rotateSecretAction, sendPingAction } from "@/lib/webhooks/actions";
import type { Webhook } from "@/lib/webhooks/schema";

type Seen = Pick<Webhook, "id" | "version">;

/** What can be done with a webhook besides editing it. */
export function WebhookActions({ webhook }: { webhook: Seen }) {
  const t = useTranslations("webhooks");
  const toast = useToast();
  const [asks, setAsks] = useState<"rotate" | "delete" | null>(null);
  const close = () => setAsks(null);
  return (
    <>
      <ActionForm action={sendPingAction} label={t("ping")} onDone={() => toast({ text: t("pinged") })}>
        <HiddenField name="id" value={webhook.id} />
        <SubmitButton look="default">{t("ping")}</SubmitButton>
      </ActionForm>
      <Button onClick={() => setAsks("rotate")}>{t("rotate")}</Button>
      <Button onClick={() => setAsks("delete")}>{t("delete")}</Button>
      <RotateDialog webhook={webhook} open={asks === "rotate"} onClose={close} />
      <Dialog question open={asks === "delete"} onClose={close} title={t("delete_question")} description={t("delete_text")}>
        <DialogVerbs safe={t("delete_keep")} onClose={close}>
          <ActionForm action={deleteWebhookAction} label={t("delete")}>
            <HiddenField name="id" value={webhook.id} />
            <HiddenField name="version" value={webhook.version} />
            <SubmitButton look="danger">{t("delete")}</SubmitButton>
          </ActionForm>
        </DialogVerbs>
      </Dialog>
    </>
  );
}

function RotateDialog({ webhook, open, onClose }: { webhook: Seen; open: boolean; onClose: () => void }) {
  const t = useTranslations("webhooks");
  return (
    <Dialog open={open} onClose={onClose} title={t("rotate_question")} description={t("rotate_text")}>
      <ActionForm
        action={rotateSecretAction}
        label={t("rotate")}
        renderDone={(made) => <NewSecret secret={made.secret} href={`/admin/webhooks/${webhook.id}`} />}
      >
        <HiddenField name="id" value={webhook.id} />
        <DialogVerbs safe={t("rotate_keep")} onClose={onClose}>
          <SubmitButton>{t("rotate")}</SubmitButton>
        </DialogVerbs>
      </ActionForm>
    </Dialog>
  );
}
