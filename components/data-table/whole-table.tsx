"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useCallback, useEffect, useImperativeHandle, useMemo, useRef } from "react";
import { BulkBar } from "@/components/data-table/bulk-bar";
import { type ColumnWidths, useColumnWidths } from "@/components/data-table/column-widths";
import { type DataTableProps, inOrder, useSidewaysScroll } from "@/components/data-table/data-table";
import { useListSearch } from "@/components/data-table/list-search";
import { useRowClicks } from "@/components/data-table/row-clicks";
import { useRowKeys } from "@/components/data-table/row-keys";
import { type Selection, useSelection } from "@/components/data-table/selection";
import { TableHead } from "@/components/data-table/table-head";
import { TableRow } from "@/components/data-table/table-row";
import { columnOrder } from "@/components/data-table/url";
import { type LoadPage, useWholeList, type WholePage } from "@/components/data-table/whole-list";
import { useMeasures, useWindowRange, type WindowRange } from "@/components/data-table/window-range";
import { classes } from "@/components/ui/classes";

export interface WholeTableProps<Row> extends Omit<DataTableProps<Row>, "rows" | "foot"> {
  first: WholePage<Row>;
  load: LoadPage<Row>;
  total: number;
  renderFoot: (loaded: number, goOn?: () => void) => ReactNode;
}

/** Height of the head and of what lies over the rows: a row that is reached by a key stands between them. */
const covered = { top: 96, bottom: 64 };

/** All rows of a list in one scroll of the window: only those in sight are in the document, the others come while one reads. */
export function WholeTable<Row>(props: WholeTableProps<Row>) {
  const { first, load, columns, rowKey, rowHref, renderBulk } = props;
  const { search } = useListSearch();
  const router = useRouter();
  const { rows, goOn } = useWholeList(first, load);
  const wrap = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const reach = useRef<Reach>(null);
  const keys = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  const selection = useSelection(keys, true);
  const open = (index: number) => rows[index] && rowHref && router.push(rowHref(rows[index]));
  const { focused, setFocused } = useRowKeys(table, bar, {
    count: rows.length,
    onSelect: (index, range) => renderBulk && selection.toggle(index, range),
    onOpen: open,
    onReach: (index) => reach.current?.go(index),
  });
  useRowClicks(table, open);
  useSidewaysScroll(wrap, table);
  const sizes = useColumnWidths(props.widths);
  const order = props.shown ?? columnOrder(columns, search.get("columns"));
  // The same columns as before, so that no row is drawn anew because others have come.
  const shown = useMemo(() => inOrder(columns, order), [columns, order]);

  return (
    <>
      <div ref={wrap} className={classes("tblw whole", props.className)} data-density={props.density}>
        <table ref={table} className="tbl" aria-label={props.label} aria-rowcount={props.total + 1}>
          <TableHead
            columns={shown}
            defaultSort={props.defaultSort}
            selection={renderBulk && selection}
            count={rows.length}
            all={props.total}
            sizes={sizes}
          />
          <WholeBody {...{ props, rows, table, reach, focused, setFocused, selection, sizes }} columns={shown} />
        </table>
      </div>
      {renderBulk && selection.ids.size > 0 ? (
        <BulkBar
          ref={bar}
          rows={rows.filter((row) => selection.ids.has(rowKey(row)))}
          selection={selection}
          total={props.total}
          sumUp={props.sumUp}
          renderActions={renderBulk}
        />
      ) : null}
      {props.renderFoot(rows.length, goOn)}
    </>
  );
}

/** Brings a row into sight and gives it the focus. */
interface Reach {
  go(index: number): void;
}

interface WholeBodyProps<Row> {
  props: WholeTableProps<Row>;
  rows: readonly Row[];
  columns: ReturnType<typeof inOrder<Row>>;
  reach: RefObject<Reach | null>;
  focused: number;
  setFocused: (index: number) => void;
  selection: Selection;
  sizes: ColumnWidths;
}

function WholeBody<Row>({ props, rows, columns, reach, focused, setFocused, selection, sizes }: WholeBodyProps<Row>) {
  const t = useTranslations("common.table");
  const body = useRef<HTMLTableSectionElement>(null);
  const measures = useMeasures(body, "tr[data-index]", 36);
  const range = useWindowRange(measures, rows.length);
  const { rowKey, rowLabel, isAlarm, renderBulk } = props;
  const { top, height } = measures;
  const toggle = useLatest(selection.toggle);
  useImperativeHandle(reach, () => ({
    go(index: number) {
      const at = top + index * height;
      if (at < window.scrollY + covered.top) window.scrollTo({ top: at - covered.top });
      else if (at + height > window.scrollY + window.innerHeight - covered.bottom)
        window.scrollTo({ top: at + height + covered.bottom - window.innerHeight });
      requestAnimationFrame(() =>
        requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`)?.focus({ preventScroll: true })),
      );
    },
  }));

  return (
    <tbody ref={body}>
      {spacesOf(range, focused, rows.length).map(({ index, count }) => {
        const row = count === undefined ? rows[index] : undefined;
        if (row === undefined) return <Space key={`before ${index}`} height={(count ?? 0) * height} span={columns.length + 1} />;
        return (
          <TableRow
            key={rowKey(row)}
            row={row}
            index={index}
            place={index + 2}
            columns={columns}
            widths={sizes.widths}
            label={renderBulk && t("select_row", { name: rowLabel(row) })}
            isSelected={selection.ids.has(rowKey(row))}
            isAlarm={isAlarm?.(row) ?? false}
            isFocused={index === focused}
            isFirst={index === 0 && focused < 0}
            onFocus={setFocused}
            onPick={renderBulk && toggle}
          />
        );
      })}
    </tbody>
  );
}

function Space({ height, span }: { height: number; span: number }) {
  return (
    <tr className="space" aria-hidden="true" style={{ height }}>
      <td colSpan={span} style={{ height }}>
        {"\u00A0"}
      </td>
    </tr>
  );
}

/**
 * Rows by their index, and the room of those that are not in the document (`count` of them before `index`). The focused row stays in it
 * wherever one scrolls, so that the focus is not lost.
 */
export function spacesOf({ from, to }: WindowRange, focused: number, total: number): { index: number; count?: number }[] {
  const inside = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
  const isApart = focused >= 0 && focused < total && (focused < from || focused >= to);
  const indexes = isApart ? [...inside, focused].toSorted((a, b) => a - b) : inside;
  const spaces: { index: number; count?: number }[] = [];
  let next = 0;
  for (const index of indexes) {
    if (index > next) spaces.push({ index, count: index - next });
    spaces.push({ index });
    next = index + 1;
  }
  if (total > next) spaces.push({ index: total, count: total - next });
  return spaces;
}

/** The newest of a function under one identity, so that rows need not be drawn again for it. */
function useLatest<A extends unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...given) => latest.current(...given), []);
}
