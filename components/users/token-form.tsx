"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { DateField } from "@/components/form/date-field";
import { FieldGroup } from "@/components/form/field-group";
import { NumberField } from "@/components/form/number-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Check } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { createTokenAction } from "@/lib/users/actions";
import type { RightGroup } from "@/lib/users/rules";

/** `groups` are the rights that this person holds: a token can have no others. */
export function TokenForm({ groups }: { groups: readonly RightGroup[] }) {
  const t = useTranslations("users");
  return (
    <ActionForm
      action={createTokenAction}
      label={t("tokens.new")}
      renderDone={(made) => <NewSecret secret={made.token} />}
      className="flex flex-col gap-5"
    >
      <div className="max-w-[720px]">
        <FieldGroup columns={3}>
          <TextField name="name" label={t("tokens.name")} hint={t("tokens.name_hint")} />
          <DateField name="expires_at" label={t("tokens.expires")} hint={t("tokens.expires_hint")} />
          <NumberField name="rate_limit" label={t("tokens.rate_limit")} hint={t("tokens.rate_limit_hint")} />
        </FieldGroup>
      </div>
      <FieldGroup legend={t("tokens.rights")} name="permissions" columns={3}>
        {groups.map(({ area, rights }) => (
          <fieldset key={area} className="fgroup border-t border-line pt-2">
            <legend className="sr-only">{t(`roles.areas.${area}` as never)}</legend>
            <div className="t-13 b px-2" aria-hidden="true">
              {t(`roles.areas.${area}` as never)}
            </div>
            {rights.map(({ permission, verb, scope }) => (
              <label key={permission} className="choice">
                <Check name="permissions[]" value={`${permission}:${scope}`} />
                <span className="grow">{t(`roles.verbs.${verb}` as never)}</span>
                <span className="i3 t-12">{t(`roles.scope_${scope}`)}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </FieldGroup>
      <div className="row g2">
        <SubmitButton busyText={t("tokens.creating")}>{t("tokens.create")}</SubmitButton>
        <ButtonLink look="quiet" href="/profile/tokens">
          {t("person.cancel")}
        </ButtonLink>
      </div>
    </ActionForm>
  );
}

function NewSecret({ secret }: { secret: string }) {
  const t = useTranslations("users.tokens");
  return (
    <div className="flex max-w-[720px] flex-col gap-4">
      <Notice tone="warn" role="status">
        {t("created")}
      </Notice>
      <p>
        <span className="code t-16 break-all whitespace-normal">{secret}</span>
        <CopyButton text={secret} />
      </p>
      <div>
        <ButtonLink look="primary" href="/profile/tokens">
          {t("back")}
        </ButtonLink>
      </div>
    </div>
  );
}
