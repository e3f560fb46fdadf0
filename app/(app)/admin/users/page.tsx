import { Plus, UsersRound } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pickConditions } from "@/components/data-table/conditions";
import { ExportMenu } from "@/components/data-table/export-menu";
import { TableFoot } from "@/components/data-table/table-foot";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { AdminTabs } from "@/components/users/admin-tabs";
import { UserFilters } from "@/components/users/user-filters";
import { UserTable } from "@/components/users/user-table";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";
import { listUsers } from "@/lib/users/queries/list-users";
import { listRoles } from "@/lib/users/roles/queries/list-roles";

const names = ["q", "role_id", "department_id", "is_active"];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("users.people");
  return { title: t("title") };
}

export default async function UsersPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [search, actor, t] = await Promise.all([searchParams, loadActor(), getTranslations("users.people")]);
  const conditions = pickConditions(search, names);
  const [list, departments, roles] = await Promise.all([
    load(listUsers, conditions),
    load(listDepartments, { page_size: 200 }),
    actor.grants.has("role:read") ? load(listRoles, { page_size: 200 }) : { items: [] },
  ]);
  const isNarrowed = names.some((name) => name in conditions);
  return (
    <Messages of={["users"]}>
      <PageHead
        title={t("title")}
        count={isNarrowed ? undefined : t("count", { count: list.total })}
        actions={
          <>
            <ExportMenu path="/api/v1/users/export" conditions={names} />
            <ButtonLink look="primary" href="/admin/users/new" prefetch={false}>
              <Plus />
              {t("invite")}
            </ButtonLink>
          </>
        }
      />
      <AdminTabs current="users" holder={actor} />
      <UserFilters departments={departments.items} roles={roles.items} found={isNarrowed ? list.total : undefined} />
      {list.items.length === 0 ? (
        <EmptyState
          icon={<UsersRound />}
          title={t("empty")}
          actions={
            <ButtonLink big href="/admin/users">
              {t("reset_filters")}
            </ButtonLink>
          }
        >
          {t("empty_text")}
        </EmptyState>
      ) : (
        <UserTable
          users={list.items}
          zone={actor.theatre?.time_zone ?? "UTC"}
          foot={<TableFoot page={list.page} page_size={list.page_size} total={list.total} pages={list.pages} selects={false} />}
        />
      )}
    </Messages>
  );
}
