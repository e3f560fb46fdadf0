import { useTranslations } from "next-intl";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChips } from "@/components/data-table/filter-chips";
import type { Filter } from "@/components/data-table/filter";
import { treeOptions, type Branch } from "@/components/inventory/filter-options";
import { movementTypes, stays } from "@/lib/inventory/constants";

interface ActFiltersProps {
  people: readonly { value: string; label: string; hint?: string }[];
  /** How many are found, where something is asked for. */
  found: number | undefined;
  /** For the log of movements: what they can be narrowed by besides. */
  categories?: readonly Branch[];
  departments?: readonly { id: string; name: string; short_code: string }[];
}

export function ActFilters({ people, found, categories, departments }: ActFiltersProps) {
  const t = useTranslations();
  const types = movementTypes.map((type) => ({ value: type, label: t(`inventory.movement.types.${type}`) }));
  const things: Filter[] = categories
    ? [
        { name: "category_id", label: t("acts.filters.category"), options: treeOptions(categories) },
        {
          name: "department_id",
          label: t("acts.filters.department"),
          options: (departments ?? []).map(({ id, name, short_code: hint }) => ({ value: id, label: name, hint })),
        },
        { name: "stay", label: t("acts.filters.stay"), options: stays.map((value) => ({ value, label: t(`acts.stays.${value}`) })) },
        { name: "lost", label: t("acts.filters.lost"), kind: "flag" },
      ]
    : [];
  const filters: Filter[] = [
    { name: "type", label: t("acts.filters.type"), options: types, multiple: true },
    { name: "created_by_id", label: t("acts.filters.person"), options: people },
    { name: "from", label: t("acts.filters.from"), kind: "date" },
    { name: "to", label: t("acts.filters.to"), kind: "date" },
    ...things,
  ];
  return (
    <FilterBar found={found}>
      <FilterChips filters={filters} />
    </FilterBar>
  );
}
