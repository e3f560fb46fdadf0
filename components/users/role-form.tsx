"use client";

import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { FieldGroup } from "@/components/form/field-group";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField, TextField } from "@/components/form/text-field";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { useToast } from "@/components/ui/toast";
import { GrantMatrix } from "@/components/users/grant-matrix";
import { parseGrants, permissions } from "@/lib/core/access";
import { createRoleAction, updateRoleAction } from "@/lib/users/actions";
import type { Role } from "@/lib/users/roles/schema";
import { groupRights } from "@/lib/users/rules";

interface RoleFormProps {
  /** Absent: a new role. */
  role?: Role;
  /** Grants of the editor, as `inventory:read:all`. */
  held: readonly string[];
  mayUpdate: boolean;
  mayChangePermissions: boolean;
}

export function RoleForm({ role, ...rest }: RoleFormProps) {
  const t = useTranslations("users.roles");
  const toast = useToast();
  const form = { label: role?.name ?? t("add"), className: "flex flex-col gap-5" };
  if (!role)
    return (
      <ActionForm action={createRoleAction} {...form}>
        <RoleFields {...rest} />
      </ActionForm>
    );
  return (
    <ActionForm key={role.version} action={updateRoleAction} onDone={() => toast({ text: t("saved") })} {...form}>
      <HiddenField name="id" value={role.id} />
      <HiddenField name="version" value={role.version} />
      <RoleFields role={role} {...rest} />
    </ActionForm>
  );
}

function RoleFields({ role, held, mayUpdate, mayChangePermissions }: RoleFormProps) {
  const t = useTranslations("users.roles");
  const groups = groupRights(permissions.map((permission) => [permission, "all"] as const));
  return (
    <>
      {mayUpdate ? (
        <div className="max-w-[720px]">
          <FieldGroup columns={2}>
            <TextField name="name" label={t("name")} defaultValue={role?.name} required autoComplete="off" />
            {role ? null : <TextField name="code" label={t("code")} hint={t("code_hint")} code autoComplete="off" />}
            <TextField name="description" label={t("description")} defaultValue={role?.description ?? ""} autoComplete="off" />
          </FieldGroup>
        </div>
      ) : null}
      <Section title={t("permissions")}>
        <RoleNote mayUpdate={mayUpdate} mayChangePermissions={mayChangePermissions} />
        <GrantMatrix
          groups={groups}
          granted={parseGrants(role?.permissions ?? [])}
          held={parseGrants(held)}
          isLocked={!mayUpdate || !mayChangePermissions}
        />
      </Section>
      {mayUpdate ? (
        <div className="row g2">
          <SubmitButton busyText={t("saving")}>{role ? t("save") : t("create")}</SubmitButton>
          <ButtonLink look="quiet" href="/admin/roles">
            {t("cancel")}
          </ButtonLink>
        </div>
      ) : null}
    </>
  );
}

function RoleNote({ mayUpdate, mayChangePermissions }: Pick<RoleFormProps, "mayUpdate" | "mayChangePermissions">) {
  const t = useTranslations("users.roles");
  if (!mayUpdate) return <Notice>{t("more_than_own_note")}</Notice>;
  return mayChangePermissions ? null : <Notice>{t("admin_note")}</Notice>;
}
