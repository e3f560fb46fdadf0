import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RecordActivity } from "@/app/(app)/record-activity";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { UserAccess } from "@/components/users/user-access";
import { UserFacts } from "@/components/users/user-facts";
import { UserForm } from "@/components/users/user-form";
import { UserState } from "@/components/users/user-state";
import { load, loadActor } from "@/lib/core/adapters/page";
import type { Locale } from "@/lib/core/locale";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";
import { canGive, canManageUser } from "@/lib/users/policy";
import { getUser } from "@/lib/users/queries/get-user";
import { listRoles } from "@/lib/users/roles/queries/list-roles";
import { fullName } from "@/lib/users/rules";

interface UserPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ log?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.people");
  return { title: t("title") };
}

export default async function UserPage({ params, searchParams }: UserPageProps) {
  const [{ id }, { log }, actor, t, locale] = await Promise.all([params, searchParams, loadActor(), getTranslations("users"), getLocale()]);
  const [user, departments, roles] = await Promise.all([
    load(getUser, { id }),
    load(listDepartments, { page_size: 200 }),
    actor.grants.has("role:read") ? load(listRoles, { page_size: 200 }) : undefined,
  ]);
  const mayManage = canManageUser(actor, user);
  const isSelf = actor.user_id === user.id;
  return (
    <Messages of={["users"]}>
      <PageHead
        crumbs={[{ href: "/admin/users", label: t("people.title") }]}
        title={fullName(user, locale as Locale)}
        below={<UserState user={user} />}
      />
      <div className="page grid gap-8 desk:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Section title={t("person.record")}>
          <div className="pt-2">
            {mayManage ? (
              <UserForm
                user={user}
                departments={departments.items}
                roles={roles?.items.map((role) => ({
                  id: role.id,
                  name: role.name,
                  canGive: canGive(actor, role.permissions),
                }))}
              />
            ) : (
              <Notice>{t("person.out_of_hands")}</Notice>
            )}
          </div>
        </Section>
        <Section title={t("person.access")}>
          <UserFacts user={user} zone={actor.theatre?.time_zone ?? "UTC"} hasLog={actor.grants.has("audit:read")} />
          {mayManage && !isSelf ? (
            <div className="pt-5">
              <UserAccess user={user} />
            </div>
          ) : null}
        </Section>
      </div>
      {mayManage || isSelf ? (
        <div className="page">
          <RecordActivity entity="user" id={id} path={`/admin/users/${id}`} page={log} />
        </div>
      ) : null}
    </Messages>
  );
}
