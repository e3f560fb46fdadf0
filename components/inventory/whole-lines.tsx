"use client";

import { useMemo, useRef } from "react";
import { TableFoot } from "@/components/data-table/table-foot";
import { useWholeList } from "@/components/data-table/whole-list";
import { useMeasures, useWindowRange } from "@/components/data-table/window-range";
import { ItemLine } from "@/components/inventory/item-line";
import type { ItemRowsProps, WholeSource } from "@/components/inventory/item-rows";
import { itemReader } from "@/components/inventory/whole-items";

/** The list of two lines in one scroll: those in sight hang at their places, the height is that of all. */
export function WholeLines({ rows: drawn, words, view, pages, whole }: ItemRowsProps & { whole: WholeSource }) {
  const first = useMemo(() => ({ rows: drawn, next: whole.next }), [drawn, whole.next]);
  const { rows, goOn } = useWholeList(first, itemReader(whole, view.columns));
  const list = useRef<HTMLUListElement>(null);
  const measures = useMeasures(list, "li", 78);
  const { from, to } = useWindowRange(measures, rows.length);
  return (
    <>
      <ul ref={list} className="pl block hung" aria-label={words.label} style={{ height: rows.length * measures.height }}>
        {rows.slice(from, to).map((row, index) => (
          <li
            key={row.id}
            className={row.alarm ? "alarm" : undefined}
            style={{ transform: `translateY(${(from + index) * measures.height}px)` }}
            aria-posinset={from + index + 1}
            aria-setsize={pages.total}
          >
            <ItemLine row={row} words={words} />
          </li>
        ))}
      </ul>
      <TableFoot {...pages} selects={false} isWhole loaded={rows.length} goOn={goOn} />
    </>
  );
}
