"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import type { BulkSelection } from "@/components/data-table/bulk-bar";
import type { Column } from "@/components/data-table/column";
import { LateBulkBar } from "@/components/data-table/late-bulk-bar";
import { useListSearch } from "@/components/data-table/list-search";
import { useRowClicks } from "@/components/data-table/row-clicks";
import { useRowKeys } from "@/components/data-table/row-keys";
import { useSelection } from "@/components/data-table/selection";
import { useColumnWidths } from "@/components/data-table/column-widths";
import { TableHead } from "@/components/data-table/table-head";
import { TableRow } from "@/components/data-table/table-row";
import { columnOrder } from "@/components/data-table/url";
import { classes } from "@/components/ui/classes";

export interface DataTableProps<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** How a row is called, for its checkbox. */
  rowLabel: (row: Row) => string;
  rowHref?: (row: Row) => string;
  isAlarm?: (row: Row) => boolean;
  /** Sort of the list when the address names none, e.g. `-updated_at`. */
  defaultSort?: string;
  /** How many the filter finds, for “select all”. */
  total?: number;
  /** What can be done with the selection; without it there are no checkboxes. */
  renderBulk?: (selection: BulkSelection<Row>) => ReactNode;
  /** What the selection sums up to: «это 14 шт». */
  sumUp?: (rows: readonly Row[]) => string | undefined;
  /** Two lines of a row in a hand (see `PhoneRow`); without it the table scrolls sideways there. */
  renderPhone?: (row: Row) => ReactNode;
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode;
  /** Columns in sight and their order, where not the address alone says it. */
  shown?: readonly string[];
  density?: "dense" | "loose";
  /** Widths of columns, where not the address alone says them. */
  widths?: Readonly<Record<string, number>>;
  className?: string;
  /** Line of totals under the table (`TableFoot`). */
  foot?: ReactNode;
}

/** What a table keeps: selection, the row with the focus, columns in sight and their widths. */
function useTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns, rowKey, rowHref, renderBulk } = props;
  const { search } = useListSearch();
  const router = useRouter();
  const wrap = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const selection = useSelection(rows.map(rowKey));
  const open = (index: number) => rows[index] && rowHref && router.push(rowHref(rows[index]));
  const { focused, setFocused } = useRowKeys(table, bar, {
    count: rows.length,
    onSelect: (index, range) => renderBulk && selection.toggle(index, range),
    onOpen: open,
  });
  useRowClicks(table, open);
  useSidewaysScroll(wrap, table);
  const sizes = useColumnWidths(props.widths);
  const shown = inOrder(columns, props.shown ?? columnOrder(columns, search.get("columns")));
  const density = props.density ?? search.get("density") ?? undefined;
  return { wrap, table, bar, selection, focused, setFocused, sizes, shown, density };
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const t = useTranslations("common.table");
  const { rows, rowKey, isAlarm, renderPhone, renderBulk } = props;
  const { wrap, table, bar, selection, focused, setFocused, sizes, shown, density } = useTable(props);
  if (rows.length === 0 && props.empty) return props.empty;

  return (
    <>
      <div ref={wrap} className={classes("tblw", renderPhone && "has-phone", props.className)} data-density={density}>
        <table ref={table} className="tbl" aria-label={props.label}>
          <TableHead
            columns={shown}
            defaultSort={props.defaultSort}
            selection={renderBulk && selection}
            count={rows.length}
            sizes={sizes}
          />
          <tbody>
            {rows.map((row, index) => (
              <TableRow
                key={rowKey(row)}
                row={row}
                index={index}
                columns={shown}
                widths={sizes.widths}
                label={renderBulk && t("select_row", { name: props.rowLabel(row) })}
                isSelected={selection.ids.has(rowKey(row))}
                isAlarm={isAlarm?.(row) ?? false}
                isFocused={index === focused}
                isFirst={index === 0 && focused < 0}
                onFocus={setFocused}
                onPick={renderBulk && selection.toggle}
              />
            ))}
          </tbody>
        </table>
        {renderPhone ? <PhoneRows {...{ label: props.label, rows, rowKey, isAlarm, renderPhone }} /> : null}
      </div>
      {renderBulk && selection.ids.size > 0 ? (
        <LateBulkBar
          ref={bar}
          rows={rows.filter((row) => selection.ids.has(rowKey(row)))}
          selection={selection}
          total={props.total}
          sumUp={props.sumUp}
          renderActions={renderBulk}
        />
      ) : null}
      {props.foot}
    </>
  );
}

/** Columns by their keys. */
export function inOrder<Row>(columns: readonly Column<Row>[], keys: readonly string[]): Column<Row>[] {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  return keys.flatMap((key) => byKey.get(key) ?? []);
}

type PhoneRowsProps<Row> = Pick<DataTableProps<Row>, "label" | "rows" | "rowKey" | "isAlarm"> &
  Required<Pick<DataTableProps<Row>, "renderPhone">>;

function PhoneRows<Row>({ label, rows, rowKey, isAlarm, renderPhone }: PhoneRowsProps<Row>) {
  return (
    <ul className="pl" aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={classes(isAlarm?.(row) && "alarm")}>
          {renderPhone(row)}
        </li>
      ))}
    </ul>
  );
}

/** The head stays in sight while the page scrolls, so the table gets its own sideways scroll only when it does not fit. */
export function useSidewaysScroll(wrap: React.RefObject<HTMLDivElement | null>, table: React.RefObject<HTMLTableElement | null>) {
  useEffect(() => {
    const box = wrap.current;
    if (!box) return;
    const observer = new ResizeObserver(() => box.toggleAttribute("data-scroll", (table.current?.offsetWidth ?? 0) > box.clientWidth));
    observer.observe(box);
    return () => observer.disconnect();
  });
}
