"use client";

import dynamic from "next/dynamic";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import type { Column } from "@/components/data-table/column";
import { DataTable } from "@/components/data-table/data-table";
import { TableFoot } from "@/components/data-table/table-foot";
import { useHydrated } from "@/components/form/form-context";
import { Photo } from "@/components/ui/photo";
import { keyOf, labelOf, renderBulk } from "@/components/inventory/item-picks";
import {
  isFieldColumn,
  type ItemColumnKey,
  type ItemCondition,
  type ItemRow,
  type ItemStatus,
  sumOf,
} from "@/components/inventory/item-row";
import type { ItemRowsProps } from "@/components/inventory/item-rows";
import { ItemStatusBadge } from "@/components/inventory/item-status-badge";
import { ItemTagList } from "@/components/inventory/item-tag-list";
import type { ListWords } from "@/components/inventory/list-words";
import { Department } from "@/components/ui/department";
import { Mark, State } from "@/components/ui/mark";

const WholeItems = dynamic(() => import("@/components/inventory/whole-items").then((loaded) => loaded.WholeItems));

const numeric: readonly string[] = ["quantity", "weight", "current_value"];
const unsortable: readonly string[] = ["photo", "place", "tags"];

/** Cells that are more than their text. */
const drawn: Partial<Record<ItemColumnKey, (row: ItemRow, words: ListWords) => ReactNode>> = {
  photo: (row) => <Photo fileId={row.photo ?? null} width={32} alt="" />,
  department: (row, words) => <DepartmentCell department={words.departments[row.department ?? ""]} />,
  inventory_number: (row) => <NumberCell row={row} />,
  name: (row) => (
    <a href={`/inventory/${row.id}`} data-row="">
      {row.name}
    </a>
  ),
  status: (row, words) => <ItemStatusBadge status={row.status as ItemStatus} words={words.status} />,
  condition: (row, words) => words.condition[row.condition as ItemCondition],
  tags: (row) => <ItemTagList tags={row.marks} most={3} />,
  maintenance_due_on: (row, words) =>
    row.maintenance_due_on ? <DueCell row={row} day={row.maintenance_due_on} /> : <span className="i3">{words.no_due}</span>,
};

function NumberCell({ row }: { row: ItemRow }) {
  return (
    <>
      <span className="code">{row.inventory_number}</span>
      {row.alarm ? (
        <span className="why" title={row.alarm}>
          <Mark name="stop" />
          <span className="said">{row.alarm}</span>
        </span>
      ) : null}
    </>
  );
}

function DueCell({ row, day }: { row: ItemRow; day: string }) {
  if (!row.due) return day;
  return <State mark={row.alarm ? "stop" : "warn"}>{day}</State>;
}

function DepartmentCell({ department }: { department: ListWords["departments"][string] | undefined }) {
  return department ? <Department {...department} /> : null;
}

/**
 * In one scroll columns are as wide as this whatever rows go by: what is shown unasked fits a laptop of 1,366 pixels and shares the room
 * that there is beyond it; where columns need more, the table scrolls sideways.
 */
const widths: Partial<Record<ItemColumnKey, number>> = {
  photo: 48,
  department: 64,
  inventory_number: 112,
  name: 246,
  category: 140,
  place: 160,
  status: 124,
  condition: 90,
  quantity: 86,
  maintenance_due_on: 120,
  tags: 180,
};

function columnOf(key: ItemColumnKey, words: ListWords, isWhole: boolean): Column<ItemRow> {
  return {
    key,
    width: isWhole ? (widths[key] ?? 130) : undefined,
    header: words.columns[key] ?? key,
    cell: (row) => drawn[key]?.(row, words) ?? row[key] ?? null,
    numeric: numeric.includes(key),
    sortable: !unsortable.includes(key) && !isFieldColumn(key),
    pinned: key === "name",
    silent: key === "photo",
    className: key === "name" ? "name c-name" : `c-${key.replace(".", "-")}`,
  };
}

const hrefOf = (row: ItemRow) => `/inventory/${row.id}`;
const hasAlarm = (row: ItemRow) => row.alarm !== undefined;

/** The catalogue as a table; in a hand every row becomes two lines of the same cells. */
export function ItemTable({ rows, words, view, pages, whole }: ItemRowsProps) {
  const hydrated = useHydrated();
  const locale = useLocale();
  function sumUp(picked: readonly ItemRow[]) {
    const sum = sumOf(picked, locale);
    return sum && words.sum.replace("#", sum);
  }
  const columns = (Object.keys(words.columns) as ItemColumnKey[]).map((key) => columnOf(key, words, view.isWhole));
  const table = {
    label: words.label,
    columns,
    rowKey: keyOf,
    rowLabel: labelOf,
    rowHref: hrefOf,
    isAlarm: hasAlarm,
    total: pages.total,
    renderBulk,
    sumUp,
    defaultSort: "inventory_number",
    shown: view.columns,
    density: view.density,
    widths: view.widths,
  };
  if (whole && hydrated) return <WholeItems table={{ ...table, className: "two-lines" }} {...{ rows, words, view, pages, whole }} />;
  return (
    <DataTable
      {...table}
      rows={rows}
      className={view.isWhole ? "two-lines whole" : "two-lines"}
      foot={<TableFoot {...pages} isWhole={view.isWhole} />}
    />
  );
}
