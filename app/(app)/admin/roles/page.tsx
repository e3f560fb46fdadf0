import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { AdminTabs } from "@/components/users/admin-tabs";
import { RolesTable } from "@/components/users/roles-table";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listRoles } from "@/lib/users/roles/queries/list-roles";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.roles");
  return { title: t("title") };
}

export default async function RolesPage() {
  const [actor, list, t] = await Promise.all([loadActor(), load(listRoles, { page_size: 200 }), getTranslations("users.roles")]);
  const mayAdd = actor.grants.has("role:manage");
  return (
    <Messages of={["users"]}>
      <PageHead
        title={t("title")}
        count={list.total}
        actions={
          mayAdd ? (
            <ButtonLink look="primary" href="/admin/roles/new" prefetch={false}>
              <Plus />
              {t("add")}
            </ButtonLink>
          ) : null
        }
      />
      <AdminTabs current="roles" holder={actor} />
      <div className="pt-3">
        <RolesTable roles={list.items} />
      </div>
    </Messages>
  );
}
