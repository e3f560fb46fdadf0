"use client";

import { ColumnMenu } from "@/components/data-table/column-menu";
import type { Filter } from "@/components/data-table/filter";
import { FilterBar } from "@/components/data-table/filter-bar";
import { FilterChips } from "@/components/data-table/filter-chips";
import { FilterPanel } from "@/components/data-table/filter-panel";
import { FilterSearch } from "@/components/data-table/filter-search";
import { type Packed, useUnpacked } from "@/components/layout/packed";
import { taskColumns, type TaskColumnKey } from "@/components/tasks/task-columns";

interface TaskFilterBarProps {
  filters: Packed<readonly Filter[]>;
  search: string;
  /** How many are found, where something is asked for. */
  found?: number;
  /** Of the list: what its columns are called. */
  columns?: Record<TaskColumnKey, string>;
}

export function TaskFilterBar({ filters: packed, search, found, columns }: TaskFilterBarProps) {
  const filters = useUnpacked(packed);
  return (
    <>
      <FilterBar
        found={found}
        end={columns ? <ColumnMenu columns={taskColumns.map((column) => ({ ...column, header: columns[column.key] }))} /> : undefined}
      >
        <FilterSearch label={search} />
        <FilterChips filters={filters} />
      </FilterBar>
      <FilterPanel filters={filters} />
    </>
  );
}
