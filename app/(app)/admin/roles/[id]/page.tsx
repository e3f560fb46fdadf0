import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RecordActivity } from "@/app/(app)/record-activity";
import Link from "next/link";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { Tag } from "@/components/ui/tag";
import { DeleteRecord } from "@/components/users/delete-record";
import { RoleForm } from "@/components/users/role-form";
import { load, loadActor } from "@/lib/core/adapters/page";
import { canChangePermissions, canDeleteRole, canUpdateRole } from "@/lib/users/policy";
import { getRole } from "@/lib/users/roles/queries/get-role";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ log?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.roles");
  return { title: t("title") };
}

export default async function RolePage({ params, searchParams }: Props) {
  const [{ id }, { log }, actor, t] = await Promise.all([params, searchParams, loadActor(), getTranslations("users.roles")]);
  const role = await load(getRole, { id });
  const held = [...actor.grants].map(([permission, scope]) => `${permission}:${scope}`);
  const words = {
    delete: t("delete"),
    question: t("delete_question", { name: role.name }),
    consequence: t("delete_consequence"),
    keep: t("keep"),
  };
  return (
    <Messages of={["users"]}>
      <PageHead
        crumbs={[{ href: "/admin/roles", label: t("title") }]}
        title={role.name}
        below={
          <>
            <span className="code">{role.code}</span>
            <Tag>{role.is_system ? t("system") : t("own")}</Tag>
            <Link className="link" href={`/admin/users?role_id=${role.id}`} prefetch={false}>
              {t("holders")}: {role.users}
            </Link>
          </>
        }
        actions={canDeleteRole(actor, role) ? <DeleteRecord kind="role" id={role.id} version={role.version} words={words} /> : null}
      />
      <div className="page">
        <RoleForm role={role} held={held} mayUpdate={canUpdateRole(actor, role)} mayChangePermissions={canChangePermissions(role)} />
      </div>
      <div className="page">
        <RecordActivity entity="role" id={id} path={`/admin/roles/${id}`} page={log} />
      </div>
    </Messages>
  );
}
