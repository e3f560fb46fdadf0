"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { CheckField } from "@/components/form/check-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { useAction } from "@/components/form/use-action";
import { Check } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { countRecipientsAction, sendBroadcastAction } from "@/lib/notifications/actions";

interface Named {
  id: string;
  name: string;
}

interface BroadcastFormProps {
  /** Whether everybody may be written to. */
  isForAll: boolean;
  departments: readonly Named[];
  roles: readonly Named[];
  people: readonly Named[];
}

function audienceOf(form: HTMLFormElement) {
  const data = new FormData(form);
  const ids = (name: string) => data.getAll(`${name}[]`).map(String);
  return {
    everybody: data.getAll("everybody").includes("true"),
    department_ids: ids("department_ids"),
    role_ids: ids("role_ids"),
    user_ids: ids("user_ids"),
  };
}

/** Words and an audience; says how many it reaches before it is sent. */
export function BroadcastForm({ isForAll, departments, roles, people }: BroadcastFormProps) {
  const t = useTranslations("notifications.broadcasts");
  const box = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState<number | undefined>();
  const { run } = useAction(countRecipientsAction);
  useEffect(() => {
    const form = box.current?.querySelector("form");
    if (!form) return;
    const ask = (event: Event) => {
      const name = event.target instanceof HTMLInputElement ? event.target.name : "";
      if (!/^(everybody|(department|role|user)_ids\[\])$/.test(name)) return;
      run(
        audienceOf(form),
        ({ recipients }) => setCount(recipients),
        () => setCount(undefined),
      );
    };
    form.addEventListener("change", ask);
    return () => form.removeEventListener("change", ask);
  }, [run]);
  return (
    <div ref={box} className="page">
      <ActionForm action={sendBroadcastAction} label={t("new")} className="grid gap-8 desk:grid-cols-2">
        <div className="flex flex-col gap-4">
          <TextField name="title" label={t("subject")} required />
          <TextAreaField name="message" label={t("message")} rows={8} required />
          <CheckField name="is_urgent" label={t("urgent")} hint={t("urgent_hint")} />
          <p className="t-13" role="status">
            {count === undefined ? t("count_unknown") : t("count", { count })}
          </p>
          <div>
            <SubmitButton>{t("send")}</SubmitButton>
          </div>
        </div>
        <div className="flex flex-col gap-6">
          {isForAll ? <CheckField name="everybody" label={t("everybody")} /> : null}
          <Choices title={t("departments")} name="department_ids[]" options={departments} />
          <Choices title={t("roles")} name="role_ids[]" options={roles} />
          <Choices title={t("people")} name="user_ids[]" options={people} />
        </div>
      </ActionForm>
    </div>
  );
}

function Choices({ title, name, options }: { title: string; name: string; options: readonly Named[] }) {
  if (options.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="grid max-h-64 gap-1 overflow-y-auto pt-2 tablet:grid-cols-2">
        {options.map((option) => (
          <li key={option.id}>
            <label className="choice">
              <Check name={name} value={option.id} />
              <span>{option.name}</span>
            </label>
          </li>
        ))}
      </ul>
    </Section>
  );
}
