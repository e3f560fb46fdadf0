import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { DepartmentForm } from "@/components/users/department-form";
import { peopleOptions } from "@/components/users/people-options";
import { load, loadActor } from "@/lib/core/adapters/page";
import type { Locale } from "@/lib/core/locale";
import { listUsers } from "@/lib/users/queries/list-users";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.departments");
  return { title: t("add") };
}

export default async function NewDepartmentPage() {
  const [actor, t, locale] = await Promise.all([loadActor(), getTranslations("users.departments"), getLocale()]);
  if (!actor.grants.has("settings:manage")) forbidden();
  const people = await load(listUsers, { is_active: true, page_size: 200 });
  return (
    <Messages of={["users", "gels"]}>
      <PageHead crumbs={[{ href: "/admin/departments", label: t("title") }]} title={t("add")} />
      <div className="page">
        <DepartmentForm people={peopleOptions(people.items, locale as Locale)} />
      </div>
    </Messages>
  );
}
