import { plain } from "@/lib/core/tabular/neutral";

/** A value of a table: dates as ISO 8601, what is blank as null. */
export type Cell = string | number | boolean | null;

export interface TableRow {
  /** As a spreadsheet shows it, from 1. */
  number: number;
  cells: Cell[];
}

/** Text of a cell, as it was before an export made it harmless; what holds nothing but spaces is blank. */
export function textCell(text: string): Cell {
  return text.trim() === "" ? null : plain(text);
}
