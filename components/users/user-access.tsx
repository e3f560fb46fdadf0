"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { PasswordField } from "@/components/form/password-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { useAction } from "@/components/form/use-action";
import { Section } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import type { Locale } from "@/lib/core/locale";
import { archiveUserAction, restoreUserAction, sendInvitationAction, setPasswordAction } from "@/lib/users/actions";
import { passwordLength } from "@/lib/users/constants";
import { fullName } from "@/lib/users/rules";
import type { User } from "@/lib/users/schema";

/** What can be done to a person's access; each is a form of its own. */
export function UserAccess({ user }: { user: User }) {
  if (!user.is_active) return <RestoreForm user={user} />;
  return (
    <div className="flex flex-col gap-6">
      <div className="row g2 flex-wrap">
        {user.is_verified ? null : <InvitationForm user={user} />}
        <ArchiveForm user={user} />
      </div>
      <TemporaryPasswordForm user={user} />
    </div>
  );
}

function InvitationForm({ user }: { user: User }) {
  const t = useTranslations("users.person");
  const toast = useToast();
  return (
    <ActionForm action={sendInvitationAction} onDone={() => toast({ text: t("resent", { email: user.email ?? "" }) })}>
      <HiddenField name="id" value={user.id} />
      <SubmitButton look="default">{t("resend")}</SubmitButton>
    </ActionForm>
  );
}

/** Access can be given back, so nothing is asked: undo is offered. */
function ArchiveForm({ user }: { user: User }) {
  const t = useTranslations("users.person");
  const toast = useToast();
  const { run } = useAction(restoreUserAction);
  const name = fullName(user, useLocale() as Locale);
  return (
    <ActionForm action={archiveUserAction} onDone={() => toast({ text: t("archived", { name }), undo: () => run({ id: user.id }) })}>
      <HiddenField name="id" value={user.id} />
      <SubmitButton look="default">{t("archive")}</SubmitButton>
    </ActionForm>
  );
}

function RestoreForm({ user }: { user: User }) {
  const t = useTranslations("users.person");
  const toast = useToast();
  const name = fullName(user, useLocale() as Locale);
  return (
    <ActionForm action={restoreUserAction} onDone={() => toast({ text: t("restored", { name }) })}>
      <HiddenField name="id" value={user.id} />
      <SubmitButton look="default">{t("restore")}</SubmitButton>
    </ActionForm>
  );
}

function TemporaryPasswordForm({ user }: { user: User }) {
  const t = useTranslations("users");
  const toast = useToast();
  return (
    <Section title={t("person.temporary")} level={3}>
      <ActionForm
        action={setPasswordAction}
        label={t("person.temporary")}
        className="flex max-w-[400px] flex-col gap-3"
        onDone={(_, { reset }) => {
          reset();
          toast({ text: t("person.temporary_done") });
        }}
      >
        <HiddenField name="id" value={user.id} />
        <p className="t-13 i2">{t("person.temporary_note")}</p>
        <PasswordField
          name="password"
          label={t("reset.new_password")}
          autoComplete="new-password"
          hint={t("reset.hint", { count: passwordLength.min })}
        />
        <div>
          <SubmitButton look="default">{t("person.temporary_set")}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}
