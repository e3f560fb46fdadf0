"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Filter, parametersOf } from "@/components/data-table/filter";
import { FilterEditor } from "@/components/data-table/filter-form";
import { KeptSearch } from "@/components/data-table/kept-search";
import { useListSearch } from "@/components/data-table/list-search";

/** All conditions of a list in one GET form, where `conditions=open` asks for it: what the chips are without JavaScript. */
export function FilterPanel({ filters }: { filters: readonly Filter[] }) {
  const t = useTranslations("common.table");
  const { pathname, search, href } = useListSearch();
  if (search.get("conditions") !== "open") return null;
  return (
    <form method="get" action={pathname} className="page flex flex-col gap-4 pb-4">
      <KeptSearch without={["conditions", ...filters.flatMap(parametersOf)]} />
      <div className="cols" style={{ ["--cols" as string]: 3 }}>
        {filters.map((filter) => (
          <FilterEditor key={filter.name} filter={filter} />
        ))}
      </div>
      <div className="row g2">
        <button type="submit" className="btn primary">
          {t("apply")}
        </button>
        <Link className="btn" href={href({ conditions: null })} prefetch={false}>
          {t("close_filters")}
        </Link>
      </div>
    </form>
  );
}
