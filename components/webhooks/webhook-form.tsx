"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { CheckField } from "@/components/form/check-field";
import { FieldGroup } from "@/components/form/field-group";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { ButtonLink } from "@/components/ui/button";
import { Check } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { NewSecret } from "@/components/webhooks/new-secret";
import { createWebhookAction, updateWebhookAction } from "@/lib/webhooks/actions";
import { topicFamilies } from "@/lib/webhooks/constants";
import type { Webhook } from "@/lib/webhooks/schema";

const form = "flex max-w-[720px] flex-col gap-5";

export function NewWebhookForm() {
  const t = useTranslations("webhooks");
  return (
    <ActionForm
      action={createWebhookAction}
      label={t("add")}
      className={form}
      renderDone={(made) => <NewSecret secret={made.secret} href={`/admin/webhooks/${made.id}`} />}
    >
      <WebhookFields />
    </ActionForm>
  );
}

export function WebhookForm({ webhook }: { webhook: Webhook }) {
  const t = useTranslations("webhooks");
  const toast = useToast();
  return (
    <ActionForm
      key={webhook.version}
      action={updateWebhookAction}
      label={t("title")}
      className={form}
      onDone={() => toast({ text: t("saved") })}
    >
      <HiddenField name="id" value={webhook.id} />
      <HiddenField name="version" value={webhook.version} />
      <WebhookFields webhook={webhook} />
    </ActionForm>
  );
}

function WebhookFields({ webhook }: { webhook?: Webhook }) {
  const t = useTranslations("webhooks");
  const families = topicFamilies.map((family) => ({ topic: `${family}.*`, label: t(`families.${family}`) }));
  const known = new Set(["*", ...families.map(({ topic }) => topic)]);
  const others = (webhook?.topics ?? []).filter((topic) => !known.has(topic)).map((topic) => ({ topic, label: topic }));
  return (
    <>
      <TextField
        name="url"
        type="url"
        inputMode="url"
        label={t("url")}
        hint={t("url_hint")}
        defaultValue={webhook?.url}
        required
        autoComplete="off"
      />
      <TextField name="description" label={t("description")} defaultValue={webhook?.description ?? ""} autoComplete="off" />
      <FieldGroup legend={t("topics")} name="topics" columns={3}>
        {[{ topic: "*", label: t("everything") }, ...families, ...others].map(({ topic, label }) => (
          <label key={topic} className="choice">
            <Check name="topics[]" value={topic} defaultChecked={webhook ? webhook.topics.includes(topic) : topic === "*"} />
            <span>{label}</span>
          </label>
        ))}
      </FieldGroup>
      <CheckField name="is_active" label={t("active")} defaultChecked={webhook?.is_active ?? true} />
      <div className="row g2">
        <SubmitButton busyText={t("saving")}>{webhook ? t("save") : t("create")}</SubmitButton>
        <ButtonLink look="quiet" href="/admin/webhooks">
          {t("cancel")}
        </ButtonLink>
      </div>
    </>
  );
}
