"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { useHydrated } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextAreaField, TextField } from "@/components/form/text-field";
import { useAction } from "@/components/form/use-action";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import { previewTemplateAction, resetTemplateAction, setTemplateAction } from "@/lib/notifications/actions";
import type { NotificationTemplate } from "@/lib/notifications/templates/schema";

interface Preview {
  title: string;
  message: string;
}

/** The words of one kind in one language: edit, look at an example, go back to ours. */
export function TemplateForm({ template, example }: { template: NotificationTemplate; example: Preview }) {
  const t = useTranslations("notifications.templates");
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(example);
  return (
    <Section title={t(`locale_${template.locale}`)} count={template.is_own ? t("own") : undefined}>
      <div ref={box} className="flex flex-col gap-4 pt-3">
        <ActionForm
          action={setTemplateAction}
          onDone={() => toast({ text: t("saved") })}
          label={t(`locale_${template.locale}`)}
          className="flex flex-col gap-3"
        >
          <HiddenField name="type" value={template.type} />
          <HiddenField name="locale" value={template.locale} />
          {template.version ? <HiddenField name="version" value={template.version} /> : null}
          <TextField name="title" label={t("subject")} defaultValue={template.title} required />
          <TextAreaField name="message" label={t("message")} defaultValue={template.message} rows={4} required />
          <p className="t-12 i3">
            {t("values")} <span className="code">{template.values.map((value) => `{${value}}`).join(" ")}</span>
          </p>
          <div className="row g2 flex-wrap">
            <SubmitButton>{t("save")}</SubmitButton>
            <PreviewButton box={box} onShown={setShown} />
          </div>
        </ActionForm>
        <div className="notice" aria-live="polite">
          <div>
            <b className="b">{shown.title}</b>
            <p className="whitespace-pre-line">{shown.message}</p>
          </div>
        </div>
        {template.is_own ? <ResetForm template={template} /> : null}
      </div>
    </Section>
  );
}

function PreviewButton({ box, onShown }: { box: React.RefObject<HTMLDivElement | null>; onShown: (preview: Preview) => void }) {
  const t = useTranslations("notifications.templates");
  const toast = useToast();
  const hydrated = useHydrated();
  const { run, pending } = useAction(previewTemplateAction);
  const look = () => {
    const form = box.current?.querySelector("form");
    if (!form) return;
    const data = new FormData(form);
    const input = Object.fromEntries(["type", "locale", "title", "message"].map((name) => [name, data.get(name)]));
    run(input, onShown, (problem) => toast({ text: Object.values(problem.details.fields ?? {}).flat()[0] ?? problem.message }));
  };
  return hydrated ? (
    <Button busy={pending} onClick={look}>
      {t("preview")}
    </Button>
  ) : null;
}

function ResetForm({ template }: { template: NotificationTemplate }) {
  const t = useTranslations("notifications.templates");
  return (
    <ActionForm action={resetTemplateAction}>
      <HiddenField name="type" value={template.type} />
      <HiddenField name="locale" value={template.locale} />
      <SubmitButton look="quiet">{t("reset")}</SubmitButton>
    </ActionForm>
  );
}
