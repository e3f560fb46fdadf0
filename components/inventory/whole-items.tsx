"use client";

import { useMemo } from "react";
import type { DataTableProps } from "@/components/data-table/data-table";
import { TableFoot } from "@/components/data-table/table-foot";
import type { LoadPage } from "@/components/data-table/whole-list";
import { WholeTable } from "@/components/data-table/whole-table";
import { itemRow } from "@/components/inventory/item-cells";
import type { ItemColumnKey, ItemRow } from "@/components/inventory/item-row";
import type { ItemRowsProps, WholeSource } from "@/components/inventory/item-rows";
import type { ItemLine } from "@/lib/inventory/schema";

/** So many that reading them in holds up no frame. */
const pageSize = 200;

/** Reads rows from the API and writes them as the server wrote the first ones. */
export function itemReader({ query, language }: WholeSource, columns: readonly ItemColumnKey[]): LoadPage<ItemRow> {
  return async (cursor, signal) => {
    const search = new URLSearchParams(query);
    search.set("cursor", cursor);
    search.set("page_size", String(pageSize));
    const response = await fetch(`/api/v1/inventory/rows?${search.toString()}`, { signal });
    if (!response.ok) throw new Error(`rows: ${response.status}`);
    const page = (await response.json()) as { items: ItemLine[]; next_cursor: string | null };
    return { rows: page.items.map((item) => itemRow(item, columns, language)), next: page.next_cursor };
  };
}

interface WholeItemsProps extends ItemRowsProps {
  whole: WholeSource;
  table: Omit<DataTableProps<ItemRow>, "rows" | "foot">;
}

/** The catalogue in one scroll. */
export function WholeItems({ rows, view, pages, whole, table }: WholeItemsProps) {
  const first = useMemo(() => ({ rows, next: whole.next }), [rows, whole.next]);
  const load = itemReader(whole, view.columns);
  return (
    <WholeTable
      {...table}
      first={first}
      load={load}
      total={pages.total}
      renderFoot={(loaded, goOn) => <TableFoot {...pages} isWhole loaded={loaded} goOn={goOn} />}
    />
  );
}
