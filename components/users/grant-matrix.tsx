import { useTranslations } from "next-intl";
import { Radio } from "@/components/users/radio";
import { scopes, type Grants, type Permission, type Scope } from "@/lib/core/access";
import type { RightGroup } from "@/lib/users/rules";

interface GrantMatrixProps {
  groups: readonly RightGroup[];
  granted: Grants;
  /** What the editor holds: wider cannot be given. */
  held: Grants;
  isLocked: boolean;
}

const columns = ["none", ...scopes] as const;
const widthOf = (scope: Scope | undefined) => (scope ? scopes.indexOf(scope) : -1);

/** Every right as a line, its reach as a column. */
export function GrantMatrix({ groups, granted, held, isLocked }: GrantMatrixProps) {
  const t = useTranslations("users.roles");
  return (
    <div className="overflow-x-auto">
      <table className="t-13 w-full border-collapse" aria-label={t("permissions")}>
        <thead>
          <tr className="t-12 i3">
            <th scope="col" className="py-1.5 text-left font-normal">
              {t("permission")}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="w-24 px-1 text-center font-normal">
                {t(`scope_${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ area, rights }) => (
          <tbody key={area}>
            <tr className="border-b border-rule">
              <th scope="rowgroup" colSpan={columns.length + 1} className="bb pt-5 pb-1.5 text-left">
                {t(`areas.${area}` as never)}
              </th>
            </tr>
            {rights.map(({ permission, verb }) => (
              <GrantRow
                key={permission}
                permission={permission}
                label={t(`verbs.${verb}` as never)}
                area={t(`areas.${area}` as never)}
                scope={granted.get(permission)}
                limit={widthOf(held.get(permission))}
                isLocked={isLocked}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface GrantRowProps {
  permission: Permission;
  label: string;
  area: string;
  scope: Scope | undefined;
  limit: number;
  isLocked: boolean;
}

function GrantRow({ permission, label, area, scope, limit, isLocked }: GrantRowProps) {
  const t = useTranslations("users.roles");
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-1 pr-2 text-left font-normal">
        {label} <span className="code i3 max-tablet:hidden">{permission}</span>
      </th>
      {columns.map((column) => {
        const value = column === "none" ? "" : column;
        return (
          <td key={column} className="text-center">
            <label className="grid min-h-[26px] cursor-pointer place-items-center hand:min-h-[44px]">
              <span className="sr-only">{`${area}, ${label}: ${t(`scope_${column}`)}`}</span>
              <Radio
                name={`permissions.${permission}`}
                value={value}
                defaultChecked={(scope ?? "") === value}
                disabled={isLocked || (column !== "none" && widthOf(column) > limit)}
              />
            </label>
          </td>
        );
      })}
    </tr>
  );
}
