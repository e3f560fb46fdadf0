"use client";

import dynamic from "next/dynamic";
import { TableFoot } from "@/components/data-table/table-foot";
import type { Language } from "@/components/inventory/item-cells";
import type { ItemRow } from "@/components/inventory/item-row";
import { ItemTable } from "@/components/inventory/item-table";
import type { ListView } from "@/components/inventory/list-view";
import type { ListWords } from "@/components/inventory/list-words";
import { type Packed, useUnpacked } from "@/components/layout/packed";

// A table needs none of the other views.
const ItemGallery = dynamic(() => import("@/components/inventory/item-gallery").then((loaded) => loaded.ItemGallery));
const ItemGrid = dynamic(() => import("@/components/inventory/item-grid").then((loaded) => loaded.ItemGrid));
const ItemLines = dynamic(() => import("@/components/inventory/item-lines").then((loaded) => loaded.ItemLines));

/** Where the rows after the first ones are read from, and how they are written. */
export interface WholeSource {
  /** Conditions and order, as the API takes them. */
  query: string;
  next: string | null;
  language: Language;
}

export interface ItemRowsProps {
  rows: readonly ItemRow[];
  words: ListWords;
  view: ListView;
  /** `sums`: totals of all that is found, already written. */
  pages: { page: number; page_size: number; total: number; pages: number; sums: readonly string[] };
  /** Set where all rows are wanted in one scroll. */
  whole?: WholeSource;
}

/** The rows in the view that was chosen. */
export function ItemRows({ rows: packed, ...given }: Omit<ItemRowsProps, "rows"> & { rows: Packed<readonly ItemRow[]> }) {
  const rows = useUnpacked(packed);
  const props = { ...given, rows };
  const { words, view, pages } = given;
  if (view.view === "table") return <ItemTable {...props} />;
  if (view.view === "list") return <ItemLines {...props} />;
  return (
    <>
      {view.view === "gallery" ? (
        <ItemGallery rows={rows} words={words} total={pages.total} />
      ) : (
        <ItemGrid rows={rows} words={words} total={pages.total} />
      )}
      <TableFoot {...pages} selects={false} />
    </>
  );
}
