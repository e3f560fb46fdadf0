"use client";

import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Column } from "@/components/data-table/column";
import { DataTable } from "@/components/data-table/data-table";
import { PhoneRow } from "@/components/data-table/phone-row";
import { Department } from "@/components/ui/department";
import { UserState } from "@/components/users/user-state";
import { When } from "@/components/ui/when";
import type { Locale } from "@/lib/core/locale";
import { fullName } from "@/lib/users/rules";
import type { User } from "@/lib/users/schema";

const hrefOf = (user: User) => `/admin/users/${user.id}`;
const rolesOf = (user: User) => user.roles?.map((role) => role.name).join(", ") ?? "";

function DepartmentCell({ department, named }: { department: User["department"]; named?: boolean }) {
  return department ? <Department gel={department.color} code={department.short_code} title={department.name} named={named} /> : null;
}

function useColumns(zone: string): Column<User>[] {
  const t = useTranslations("users.people");
  const locale = useLocale() as Locale;
  return [
    {
      key: "name",
      header: t("name"),
      pinned: true,
      sortable: "last_name",
      className: "name",
      cell: (user) => (
        <Link href={hrefOf(user)} prefetch={false}>
          {fullName(user, locale)}
        </Link>
      ),
    },
    {
      key: "department",
      header: t("department"),
      sortable: true,
      cell: (user) => <DepartmentCell department={user.department} />,
    },
    { key: "position", header: t("position"), sortable: true, cell: (user) => user.position },
    { key: "roles", header: t("roles"), cell: rolesOf },
    { key: "email", header: t("email"), sortable: true, cell: (user) => user.email },
    { key: "phone", header: t("phone"), cell: (user) => <span className="whitespace-nowrap">{user.phone}</span> },
    { key: "state", header: t("state"), cell: (user) => <UserState user={user} /> },
    {
      key: "last_login",
      header: t("last_login"),
      sortable: "last_login_at",
      cell: (user) => (user.last_login_at ? <When at={user.last_login_at} zone={zone} /> : <span className="i3">{t("never")}</span>),
    },
  ];
}

export function UserTable({ users, zone, foot }: { users: readonly User[]; zone: string; foot: ReactNode }) {
  const t = useTranslations("users.people");
  const locale = useLocale() as Locale;
  return (
    <DataTable
      label={t("list")}
      rows={users}
      columns={useColumns(zone)}
      rowKey={(user) => user.id}
      rowLabel={(user) => fullName(user, locale)}
      rowHref={hrefOf}
      defaultSort="last_name"
      renderPhone={(user) => (
        <PhoneRow
          href={hrefOf(user)}
          above={<DepartmentCell department={user.department} named />}
          title={fullName(user, locale)}
          below={<span className="min-w-0 truncate">{user.position ?? rolesOf(user)}</span>}
          end={<UserState user={user} />}
        />
      )}
      foot={foot}
    />
  );
}
