import type { ReactNode } from "react";

export function Skeleton({ width, height = 10 }: { width: number | string; height?: number }) {
  return <span className="sk" style={{ width, height }} aria-hidden="true" />;
}

/** A skeleton in the final shape; appears only after 200 ms. `label` is what is loading. */
export function Loading({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="late" role="status" aria-busy="true">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}

/** Rows of a list that is on its way: one number per column, the width of its bar. */
export function TableSkeleton({ widths, rows = 12 }: { widths: number[]; rows?: number }) {
  const cells = widths.map((width, column) => ({ id: `column-${column}`, width, column }));
  return (
    <div className="tblw">
      <table className="tbl" aria-hidden="true">
        <tbody>
          {Array.from({ length: rows }, (_, row) => (
            <tr key={row}>
              {cells.map(({ id, width, column }) => (
                <td key={id}>
                  <Skeleton width={Math.round(width * (1 - ((row * 7 + column * 3) % 5) / 16))} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
