import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Department as DepartmentBar } from "@/components/ui/department";
import type { Locale } from "@/lib/core/locale";
import type { Department } from "@/lib/users/departments/schema";
import { fullName } from "@/lib/users/rules";

export function DepartmentsTable({ departments }: { departments: readonly Department[] }) {
  const t = useTranslations("users.departments");
  const locale = useLocale() as Locale;
  return (
    <div className="tblw">
      <table className="tbl" aria-label={t("list")}>
        <thead>
          <tr>
            <th scope="col">{t("short_code")}</th>
            <th scope="col">{t("name")}</th>
            <th scope="col">{t("code")}</th>
            <th scope="col">{t("head")}</th>
            <th scope="col" className="num">
              {t("users")}
            </th>
          </tr>
        </thead>
        <tbody>
          {departments.map((department) => (
            <tr key={department.id}>
              <td>
                <DepartmentBar gel={department.color} code={department.short_code} title={department.name} />
              </td>
              <td className="name">
                <Link href={`/admin/departments/${department.id}`} prefetch={false}>
                  {department.name}
                </Link>
              </td>
              <td>
                <span className="code">{department.code}</span>
              </td>
              <td>{department.head ? fullName(department.head, locale) : <span className="i3">{t("no_head")}</span>}</td>
              <td className="num">
                <Link className="link" href={`/admin/users?department_id=${department.id}`} prefetch={false}>
                  {department.users}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
