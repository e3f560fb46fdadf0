import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChips } from "@/components/data-table/filter-chips";
import { FilterSearch } from "@/components/data-table/filter-search";

interface Named {
  id: string;
  name: string;
}

interface UserFiltersProps {
  departments: readonly Named[];
  /** Empty for who may not see roles. */
  roles: readonly Named[];
  /** How many are found, where something is asked for. */
  found: number | undefined;
}

export function UserFilters({ departments, roles, found }: UserFiltersProps) {
  const t = useTranslations("users.people");
  const option = ({ id, name }: Named) => ({ value: id, label: name });
  const states = [
    { value: "true", label: t("only_active") },
    { value: "false", label: t("only_archived") },
  ];
  const filters = [
    { name: "department_id", label: t("department"), options: departments.map(option), multiple: true },
    ...(roles.length > 0 ? [{ name: "role_id", label: t("roles"), options: roles.map(option), multiple: true }] : []),
    { name: "is_active", label: t("filter_state"), options: states },
  ];
  return (
    <FilterBar found={found}>
      <FilterSearch label={t("search")} />
      <FilterChips filters={filters} />
    </FilterBar>
  );
}
