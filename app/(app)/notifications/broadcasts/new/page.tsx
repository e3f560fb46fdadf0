import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { BroadcastForm } from "@/components/notifications/broadcast-form";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listBroadcasts } from "@/lib/notifications/broadcasts/queries/list-broadcasts";
import { shortName } from "@/lib/notifications/rules";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";
import { listUsers } from "@/lib/users/queries/list-users";
import { listRoles } from "@/lib/users/roles/queries/list-roles";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.broadcasts");
  return { title: t("new") };
}

export default async function NewBroadcastPage() {
  const [actor, t, locale] = await Promise.all([loadActor(), getTranslations("notifications"), getLocale()]);
  const [, departments, people, roles] = await Promise.all([
    // Who may not write, is told so by the list.
    load(listBroadcasts, { page_size: 1 }),
    load(listDepartments, { page_size: 200 }),
    load(listUsers, { page_size: 200, is_active: true }),
    actor.grants.has("role:read") ? load(listRoles, { page_size: 200 }) : { items: [] },
  ]);
  const isForAll = actor.grants.get("notification:broadcast") === "all";
  const own = (departmentId: string | undefined) => isForAll || departmentId === actor.department_id;
  return (
    <Messages of={["notifications"]}>
      <PageHead
        title={t("broadcasts.new")}
        crumbs={[
          { href: "/notifications", label: t("title") },
          { href: "/notifications/broadcasts", label: t("broadcasts.title") },
        ]}
      />
      <BroadcastForm
        isForAll={isForAll}
        departments={departments.items.filter((department) => own(department.id)).map(({ id, name }) => ({ id, name }))}
        roles={isForAll ? roles.items.map(({ id, name }) => ({ id, name })) : []}
        people={people.items
          .filter((person) => person.id !== actor.user_id && own(person.department?.id))
          .map((person) => ({ id: person.id, name: shortName(person, locale === "en" ? "en" : "ru") }))}
      />
    </Messages>
  );
}
