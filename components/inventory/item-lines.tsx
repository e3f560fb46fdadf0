"use client";

import dynamic from "next/dynamic";
import { TableFoot } from "@/components/data-table/table-foot";
import { useHydrated } from "@/components/form/form-context";
import { ItemLine } from "@/components/inventory/item-line";
import type { ItemRowsProps } from "@/components/inventory/item-rows";

const WholeLines = dynamic(() => import("@/components/inventory/whole-lines").then((loaded) => loaded.WholeLines));

/** The catalogue as a list of two lines, for a hand and for a narrow window. */
export function ItemLines(props: ItemRowsProps) {
  const { rows, words, pages, view, whole } = props;
  const hydrated = useHydrated();
  if (whole && hydrated) return <WholeLines {...props} whole={whole} />;
  return (
    <>
      <ul className="pl block" aria-label={words.label}>
        {rows.map((row) => (
          <li key={row.id} className={row.alarm ? "alarm" : undefined}>
            <ItemLine row={row} words={words} />
          </li>
        ))}
      </ul>
      <TableFoot {...pages} selects={false} isWhole={view.isWhole} />
    </>
  );
}
