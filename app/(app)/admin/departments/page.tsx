import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { AdminTabs } from "@/components/users/admin-tabs";
import { DepartmentsTable } from "@/components/users/departments-table";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.departments");
  return { title: t("title") };
}

export default async function DepartmentsPage() {
  const [actor, list, t] = await Promise.all([
    loadActor(),
    load(listDepartments, { page_size: 200 }),
    getTranslations("users.departments"),
  ]);
  const mayAdd = actor.grants.has("settings:manage");
  return (
    <Messages of={["users"]}>
      <PageHead
        title={t("title")}
        count={list.total}
        actions={
          mayAdd ? (
            <ButtonLink look="primary" href="/admin/departments/new" prefetch={false}>
              <Plus />
              {t("add")}
            </ButtonLink>
          ) : null
        }
      />
      <AdminTabs current="departments" holder={actor} />
      <div className="pt-3">
        <DepartmentsTable departments={list.items} />
      </div>
    </Messages>
  );
}
