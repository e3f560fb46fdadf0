"use client";

import { type CSSProperties, memo } from "react";
import type { Column } from "@/components/data-table/column";
import { classes } from "@/components/ui/classes";
import { Check } from "@/components/ui/input";

/** A width that the reader drew is kept to the pixel; all else follows the content. */
export function widthStyle(width: number | undefined): CSSProperties | undefined {
  return width === undefined ? undefined : { width, minWidth: width, maxWidth: width, overflow: "hidden", textOverflow: "ellipsis" };
}

interface TableRowProps<Row> {
  row: Row;
  index: number;
  columns: readonly Column<Row>[];
  widths: Readonly<Record<string, number>>;
  /** Of its checkbox. */
  label?: string;
  isSelected: boolean;
  isAlarm: boolean;
  isFocused: boolean;
  isFirst: boolean;
  /** Place among all rows, where only some of them are in the document. */
  place?: number;
  onFocus: (index: number) => void;
  onPick?: (index: number, range: boolean) => void;
}

function Row<Row>(props: TableRowProps<Row>) {
  const { row, index, columns, widths, label, isSelected, isAlarm, isFocused, isFirst, place, onFocus, onPick } = props;
  return (
    <tr
      className={classes(isSelected && "sel", !isSelected && isAlarm && "alarm", isFocused && "focus") || undefined}
      tabIndex={isFocused || isFirst ? 0 : -1}
      data-index={index}
      onFocus={() => onFocus(index)}
      aria-selected={onPick ? isSelected : undefined}
      aria-rowindex={place}
    >
      {onPick ? <PickCell label={label} isSelected={isSelected} onPick={(range) => onPick(index, range)} /> : null}
      {columns.map((column) => (
        <td
          key={column.key}
          className={classes(column.numeric && "num", column.pinned && "pinned", column.className) || undefined}
          style={widthStyle(widths[column.key])}
        >
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** A row is drawn again only when something of its own changed: what scrolls past costs nothing. */
export const TableRow = memo(Row) as typeof Row;

function PickCell({ label, isSelected, onPick }: { label?: string; isSelected: boolean; onPick: (range: boolean) => void }) {
  return (
    <td className="pick">
      <Check aria-label={label} checked={isSelected} onChange={(event) => onPick((event.nativeEvent as MouseEvent).shiftKey)} />
    </td>
  );
}
