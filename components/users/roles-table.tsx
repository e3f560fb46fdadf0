import { useTranslations } from "next-intl";
import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import type { Role } from "@/lib/users/roles/schema";

export function RolesTable({ roles }: { roles: readonly Role[] }) {
  const t = useTranslations("users.roles");
  return (
    <div className="tblw">
      <table className="tbl" aria-label={t("list")}>
        <thead>
          <tr>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("code")}</th>
            <th scope="col" className="num">
              {t("users")}
            </th>
            <th scope="col" className="num">
              {t("grants")}
            </th>
            <th scope="col">
              <span className="sr-only">{t("system")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role.id}>
              <td className="name">
                <Link href={`/admin/roles/${role.id}`} prefetch={false}>
                  {role.name}
                </Link>
              </td>
              <td>
                <span className="code">{role.code}</span>
              </td>
              <td className="num">
                <Link className="link" href={`/admin/users?role_id=${role.id}`} prefetch={false}>
                  {role.users}
                </Link>
              </td>
              <td className="num">{role.permissions.length}</td>
              <td>{role.is_system ? <Tag>{t("system")}</Tag> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
