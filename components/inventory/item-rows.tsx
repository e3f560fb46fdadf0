import { TableFoot } from "@/components/data-table/table-foot";
import { ItemGrid } from "@/components/inventory/item-grid";
import { ItemLines } from "@/components/inventory/item-lines";
import type { ItemRow } from "@/components/inventory/item-row";
import { ItemTable } from "@/components/inventory/item-table";
import type { ListView } from "@/components/inventory/list-view";
import type { ListWords } from "@/components/inventory/list-words";

interface ItemRowsProps {
  rows: readonly ItemRow[];
  words: ListWords;
  view: ListView;
  pages: { page: number; page_size: number; total: number; pages: number };
}

/** The rows in the view that was chosen. */
export function ItemRows({ rows, words, view, pages }: ItemRowsProps) {
  if (view.view === "table") {
    return <ItemTable rows={rows} words={words} shown={view.columns} density={view.density} pages={pages} />;
  }
  return (
    <>
      {view.view === "grid" ? <ItemGrid rows={rows} words={words} /> : <ItemLines rows={rows} words={words} />}
      <TableFoot {...pages} selects={false} />
    </>
  );
}
