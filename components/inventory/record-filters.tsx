"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import type { Filter } from "@/components/data-table/filter";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChips } from "@/components/data-table/filter-chips";
import { FilterSearch } from "@/components/data-table/filter-search";
import { useListSearch } from "@/components/data-table/list-search";
import { recordKinds } from "@/lib/inventory/maintenance/constants";

const FilterPanel = dynamic(() => import("@/components/data-table/filter-panel").then((loaded) => loaded.FilterPanel));

interface Named {
  value: string;
  label: string;
}

interface RecordFiltersProps {
  /** The thing and the plan that the address names, if any. */
  item?: Named;
  plan?: Named;
  /** How many are found, where something is asked for. */
  found: number | undefined;
}

/** Which things, since when, of which kind, with a cost or not: all of it in the address. */
export function RecordFilters({ item, plan, found }: RecordFiltersProps) {
  const t = useTranslations("maintenance");
  const { search } = useListSearch();
  const kinds = recordKinds.map((value) => ({ value, label: value === "unplanned" ? t("records.unplanned") : t(`kind.${value}`) }));
  const filters: Filter[] = [
    ...(item ? [{ name: "item_id", label: t("records.columns.item"), options: [item] }] : []),
    ...(plan ? [{ name: "plan_id", label: t("records.columns.job"), options: [plan] }] : []),
    { name: "from", label: t("records.from"), kind: "date" },
    { name: "to", label: t("records.to"), kind: "date" },
    { name: "kind", label: t("filter.kind"), options: kinds, multiple: true },
    { name: "has_cost", label: t("records.has_cost"), kind: "flag" },
  ];
  return (
    <>
      <FilterBar found={found}>
        <FilterSearch label={t("records.search")} />
        <FilterChips filters={filters} />
      </FilterBar>
      {search.get("conditions") === "open" ? <FilterPanel filters={filters} /> : null}
    </>
  );
}
