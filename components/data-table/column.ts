import type { ReactNode } from "react";

/** What the column menu needs to know. */
export interface ColumnChoice {
  key: string;
  header: string;
  /** Always shown; the first of them stays in sight when the table scrolls sideways. */
  pinned?: boolean;
  /** Not shown until chosen. */
  isHidden?: boolean;
}

export interface Column<Row> extends ColumnChoice {
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** Key in `?sort=`, `true` if it is the key of the column. */
  sortable?: boolean | string;
  width?: number;
  /** The head is only spoken (photo, marks). */
  silent?: boolean;
  /** Extra class of the cell: `name` for the one bold column. */
  className?: string;
}
