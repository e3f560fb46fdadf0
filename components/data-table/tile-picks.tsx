"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import type { BulkSelection } from "@/components/data-table/bulk-bar";
import { LateBulkBar } from "@/components/data-table/late-bulk-bar";
import { useSelection } from "@/components/data-table/selection";
import { Check } from "@/components/ui/input";

interface TilePicksProps<Row> {
  rows: readonly Row[];
  total: number;
  rowKey: (row: Row) => string;
  rowLabel: (row: Row) => string;
  renderBulk: (selection: BulkSelection<Row>) => ReactNode;
  /** The tiles; `pick` is the box of one. */
  children: (tiles: { isPicked: (row: Row) => boolean; pick: (row: Row, index: number) => ReactNode }) => ReactNode;
}

/** Tiles are chosen as the rows of a table are: each has a box, and with shift all between two of them. */
export function TilePicks<Row>({ rows, total, rowKey, rowLabel, renderBulk, children }: TilePicksProps<Row>) {
  const t = useTranslations("common.table");
  const bar = useRef<HTMLDivElement>(null);
  const selection = useSelection(rows.map(rowKey));
  const isPicked = (row: Row) => selection.ids.has(rowKey(row));
  const pick = (row: Row, index: number) => (
    <span className="pick">
      <Check
        aria-label={t("select_row", { name: rowLabel(row) })}
        checked={isPicked(row)}
        onChange={(event) => selection.toggle(index, (event.nativeEvent as MouseEvent).shiftKey)}
      />
    </span>
  );
  return (
    <>
      {children({ isPicked, pick })}
      {selection.ids.size > 0 ? (
        <LateBulkBar ref={bar} rows={rows.filter(isPicked)} selection={selection} total={total} renderActions={renderBulk} />
      ) : null}
    </>
  );
}
