import type { ReactNode } from "react";
import { inTreeOrder } from "@/components/inventory/filter-options";

interface TreeRow {
  id: string;
  name: string;
  path: string;
}

export interface BranchColumn<Row> {
  header: string;
  numeric?: boolean;
  cell: (row: Row) => ReactNode;
}

interface BranchTableProps<Row extends TreeRow> {
  label: string;
  nameHeader: string;
  rows: readonly Row[];
  renderName: (row: Row) => ReactNode;
  columns: readonly BranchColumn<Row>[];
}

/** A tree as a table: every branch under its parent, its depth as an indent. */
export function BranchTable<Row extends TreeRow>({ label, nameHeader, rows, renderName, columns }: BranchTableProps<Row>) {
  const sorted = inTreeOrder(rows);
  return (
    <div className="tblw">
      <table className="tbl tree" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{nameHeader}</th>
            {columns.map(({ header, numeric }) => (
              <th key={header} scope="col" className={numeric ? "num" : undefined}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={row.id} style={{ ["--depth" as string]: row.path.split(" › ").length - 1 }}>
              <td className="name">
                <span className="branch">{renderName(row)}</span>
              </td>
              {columns.map(({ header, numeric, cell }) => (
                <td key={header} className={numeric ? "num" : undefined} data-label={numeric ? header : undefined}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
