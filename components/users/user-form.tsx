"use client";

import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { FieldGroup } from "@/components/form/field-group";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { ButtonLink } from "@/components/ui/button";
import { Check } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { locales } from "@/lib/core/locale";
import { createUserAction, updateUserAction } from "@/lib/users/actions";
import type { User } from "@/lib/users/schema";

export interface RoleChoice {
  id: string;
  name: string;
  /** False: it holds a right that the editor does not, so only who has it already keeps it. */
  canGive: boolean;
}

interface UserFormProps {
  /** Absent: a new person is invited. */
  user?: User;
  departments: readonly { id: string; name: string }[];
  /** Absent: who edits may not see roles, and leaves them as they are. */
  roles?: readonly RoleChoice[];
}

export function UserForm({ user, departments, roles }: UserFormProps) {
  const t = useTranslations("users");
  const toast = useToast();
  const form = { label: t("person.record"), className: "flex max-w-[720px] flex-col gap-5" };
  const fields = <UserFields user={user} departments={departments} roles={roles} />;
  if (!user)
    return (
      <ActionForm action={createUserAction} {...form}>
        {fields}
      </ActionForm>
    );
  return (
    <ActionForm key={user.version} action={updateUserAction} onDone={() => toast({ text: t("person.saved") })} {...form}>
      <HiddenField name="id" value={user.id} />
      <HiddenField name="version" value={user.version} />
      {fields}
    </ActionForm>
  );
}

function UserFields({ user, departments, roles }: UserFormProps) {
  const t = useTranslations("users.person");
  return (
    <>
      <FieldGroup columns={2}>
        <ContactFields user={user} />
        <PlaceFields user={user} departments={departments} />
      </FieldGroup>
      {roles ? <RoleFields roles={roles} held={user?.roles?.map((role) => role.id) ?? []} /> : null}
      <div className="row g2">
        <SubmitButton busyText={user ? t("saving") : t("sending")}>{user ? t("save") : t("send")}</SubmitButton>
        {user ? null : (
          <ButtonLink look="quiet" href="/admin/users">
            {t("cancel")}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

function ContactFields({ user }: Pick<UserFormProps, "user">) {
  const t = useTranslations("users");
  return (
    <>
      <TextField name="last_name" label={t("profile.last_name")} defaultValue={user?.last_name} required autoComplete="off" />
      <TextField name="first_name" label={t("profile.first_name")} defaultValue={user?.first_name} required autoComplete="off" />
      <TextField name="patronymic" label={t("profile.patronymic")} defaultValue={user?.patronymic ?? ""} autoComplete="off" />
      <TextField
        name="email"
        label={t("profile.email")}
        hint={t("person.email_hint")}
        type="email"
        defaultValue={user?.email ?? ""}
        required
        autoComplete="off"
      />
      <TextField name="phone" label={t("profile.phone")} type="tel" defaultValue={user?.phone ?? ""} autoComplete="off" />
    </>
  );
}

function PlaceFields({ user, departments }: Pick<UserFormProps, "user" | "departments">) {
  const t = useTranslations("users");
  const locale = useLocale();
  return (
    <>
      <TextField name="position" label={t("profile.position")} defaultValue={user?.position ?? ""} autoComplete="off" />
      <SelectField
        name="department_id"
        label={t("profile.department")}
        empty={t("person.no_department")}
        defaultValue={user?.department?.id ?? ""}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        name="locale"
        label={t("person.language")}
        defaultValue={user?.locale ?? locale}
        options={locales.map((one) => ({ value: one, label: t(`profile.${one}`) }))}
      />
    </>
  );
}

function RoleFields({ roles, held }: { roles: readonly RoleChoice[]; held: readonly string[] }) {
  const t = useTranslations("users.person");
  return (
    <FieldGroup legend={t("roles")} name="role_ids" hint={t("roles_hint")} columns={3}>
      <input type="hidden" name="role_ids[]" value="" />
      {roles.map((role) => (
        <label key={role.id} className="choice">
          <Check name="role_ids[]" value={role.id} defaultChecked={held.includes(role.id)} disabled={!role.canGive} />
          <span>{role.name}</span>
        </label>
      ))}
    </FieldGroup>
  );
}
