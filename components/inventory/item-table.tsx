"use client";

import type { ReactNode } from "react";
import type { Column } from "@/components/data-table/column";
import { DataTable } from "@/components/data-table/data-table";
import { TableFoot } from "@/components/data-table/table-foot";
import { BulkActions } from "@/components/inventory/bulk-actions";
import {
  itemColumns,
  moreItemColumns,
  type ItemColumnKey,
  type ItemCondition,
  type ItemRow,
  type ItemStatus,
} from "@/components/inventory/item-row";
import { ItemStatusBadge } from "@/components/inventory/item-status-badge";
import type { ListWords } from "@/components/inventory/list-words";
import { Department } from "@/components/ui/department";

const numeric: readonly ItemColumnKey[] = ["quantity", "weight", "current_value"];
const sortable: readonly ItemColumnKey[] = [
  "inventory_number",
  "name",
  "status",
  "condition",
  "quantity",
  "current_value",
  "warranty_until",
];

/** Cells that are more than their text. */
const drawn: Partial<Record<ItemColumnKey, (row: ItemRow, words: ListWords) => ReactNode>> = {
  department: (row, words) => <DepartmentCell department={words.departments[row.department ?? ""]} />,
  inventory_number: (row) => <span className="code">{row.inventory_number}</span>,
  name: (row) => (
    <a href={`/inventory/${row.id}`} data-row="">
      {row.name}
    </a>
  ),
  status: (row, words) => <ItemStatusBadge status={row.status as ItemStatus} words={words.status} />,
  condition: (row, words) => words.condition[row.condition as ItemCondition],
};

function DepartmentCell({ department }: { department: ListWords["departments"][string] | undefined }) {
  return department ? <Department {...department} /> : null;
}

function columnOf(key: ItemColumnKey, words: ListWords): Column<ItemRow> {
  return {
    key,
    header: words.columns[key],
    cell: (row) => drawn[key]?.(row, words) ?? row[key],
    numeric: numeric.includes(key),
    sortable: sortable.includes(key),
    pinned: key === "name",
    className: key === "name" ? "name c-name" : `c-${key}`,
  };
}

interface ItemTableProps {
  rows: readonly ItemRow[];
  words: ListWords;
  shown: readonly ItemColumnKey[];
  density: "dense" | "loose";
  pages: { page: number; page_size: number; total: number; pages: number };
}

/** The catalogue as a table; in a hand every row becomes two lines of the same cells. */
export function ItemTable({ rows, words, shown, density, pages }: ItemTableProps) {
  const columns = [...itemColumns, ...moreItemColumns].map((key) => columnOf(key, words));
  return (
    <DataTable
      label={words.label}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.id}
      rowLabel={(row) => row.name}
      rowHref={(row) => `/inventory/${row.id}`}
      defaultSort="inventory_number"
      shown={shown}
      density={density}
      className="two-lines"
      total={pages.total}
      renderBulk={(selection) => <BulkActions selection={selection} />}
      foot={<TableFoot {...pages} />}
    />
  );
}
