import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RecordActivity } from "@/app/(app)/record-activity";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { Fact, Facts } from "@/components/ui/facts";
import { DeleteRecord } from "@/components/users/delete-record";
import { DepartmentForm } from "@/components/users/department-form";
import { peopleOptions } from "@/components/users/people-options";
import { load, loadActor } from "@/lib/core/adapters/page";
import type { Locale } from "@/lib/core/locale";
import { getDepartment } from "@/lib/users/departments/queries/get-department";
import { canUpdateDepartment } from "@/lib/users/policy";
import { listUsers } from "@/lib/users/queries/list-users";
import { fullName } from "@/lib/users/rules";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ log?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.departments");
  return { title: t("title") };
}

export default async function DepartmentPage({ params, searchParams }: Props) {
  const [{ id }, { log }, actor, t, locale] = await Promise.all([
    params,
    searchParams,
    loadActor(),
    getTranslations("users.departments"),
    getLocale(),
  ]);
  const [department, people] = await Promise.all([load(getDepartment, { id }), load(listUsers, { is_active: true, page_size: 200 })]);
  const mayUpdate = canUpdateDepartment(actor, department);
  const words = {
    delete: t("delete"),
    question: t("delete_question", { name: department.name }),
    consequence: t("delete_consequence"),
    keep: t("keep"),
  };
  return (
    <Messages of={["users", "gels"]}>
      <PageHead
        crumbs={[{ href: "/admin/departments", label: t("title") }]}
        title={department.name}
        actions={mayUpdate ? <DeleteRecord kind="department" id={department.id} version={department.version} words={words} /> : null}
      />
      <div className="page">
        {mayUpdate ? (
          <DepartmentForm department={department} people={peopleOptions(people.items, locale as Locale)} />
        ) : (
          <Facts>
            <Fact term={t("short_code")}>{department.short_code}</Fact>
            <Fact term={t("head")}>{department.head ? fullName(department.head, locale as Locale) : t("no_head")}</Fact>
            <Fact term={t("users")}>{department.users}</Fact>
          </Facts>
        )}
      </div>
      <div className="page">
        <RecordActivity entity="department" id={id} path={`/admin/departments/${id}`} page={log} />
      </div>
    </Messages>
  );
}
