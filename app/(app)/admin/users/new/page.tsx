import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { UserForm } from "@/components/users/user-form";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";
import { canGive } from "@/lib/users/policy";
import { listRoles } from "@/lib/users/roles/queries/list-roles";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.person");
  return { title: t("new_title") };
}

export default async function NewUserPage() {
  const [actor, t] = await Promise.all([loadActor(), getTranslations("users")]);
  if (!actor.grants.has("user:manage")) forbidden();
  const [departments, roles] = await Promise.all([
    load(listDepartments, { page_size: 200 }),
    actor.grants.has("role:read") ? load(listRoles, { page_size: 200 }) : undefined,
  ]);
  return (
    <Messages of={["users"]}>
      <PageHead crumbs={[{ href: "/admin/users", label: t("people.title") }]} title={t("person.new_title")} />
      <div className="page flex flex-col gap-5">
        <p className="t-14 i2">{t("person.new_lead")}</p>
        <UserForm
          departments={departments.items}
          roles={roles?.items.map(({ id, name, permissions }) => ({ id, name, canGive: canGive(actor, permissions) }))}
        />
      </div>
    </Messages>
  );
}
