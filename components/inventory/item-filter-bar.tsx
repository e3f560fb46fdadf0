"use client";

import { Grid3x3, LayoutGrid, List, Table2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useLayoutEffect } from "react";
import { ColumnMenu } from "@/components/data-table/column-menu";
import type { Filter } from "@/components/data-table/filter";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChips } from "@/components/data-table/filter-chips";
import { FilterSearch } from "@/components/data-table/filter-search";
import { useListSearch } from "@/components/data-table/list-search";
import { ViewSwitch } from "@/components/data-table/view-switch";
import type { ItemColumnKey } from "@/components/inventory/item-row";
import { listViewCookie, listViews, rememberedNames, type ListView, type ListViewName } from "@/components/inventory/list-view";
import { rememberInCookie } from "@/components/layout/cookie";
import { type Packed, useUnpacked } from "@/components/layout/packed";

const FilterPanel = dynamic(() => import("@/components/data-table/filter-panel").then((loaded) => loaded.FilterPanel));

const icons = { table: <Table2 />, gallery: <LayoutGrid />, grid: <Grid3x3 />, list: <List /> };

interface ItemFilterBarProps {
  filters: Packed<readonly Filter[]>;
  view: ListView;
  /** How many are found, where something is asked for. */
  found?: number;
  words: { search: string; view: string; views: Record<ListViewName, string>; columns: Record<ItemColumnKey, string> };
}

export function ItemFilterBar({ filters: packed, view, found, words }: ItemFilterBarProps) {
  useRememberedView();
  const filters = useUnpacked(packed);
  const { search } = useListSearch();
  const columns = (Object.keys(words.columns) as ItemColumnKey[]).map((key) => ({
    key,
    header: words.columns[key] ?? key,
    pinned: key === "name",
  }));
  const views = listViews.map((key) => ({ key, label: words.views[key], icon: icons[key] }));
  return (
    <>
      <FilterBar
        found={found}
        end={
          <>
            <ViewSwitch label={words.view} views={views} current={view.view} />
            {view.view === "table" ? <ColumnMenu columns={columns} shown={view.columns} density={view.density} /> : null}
          </>
        }
      >
        <FilterSearch label={words.search} />
        <FilterChips filters={filters} />
      </FilterBar>
      {search.get("conditions") === "open" ? <FilterPanel filters={filters} /> : null}
    </>
  );
}

/** What the address says of the view, this device shows next time too: kept with the rows that show it, so whoever sees it may leave. */
function useRememberedView() {
  const { search } = useListSearch();
  useLayoutEffect(() => {
    const said = rememberedNames.filter((name) => search.has(name));
    if (said.length > 0) rememberInCookie(listViewCookie, Object.fromEntries(said.map((name) => [name, search.get(name)])));
  }, [search]);
}
