"use client";

import Link from "next/link";
import type { ItemRow, ItemStatus } from "@/components/inventory/item-row";
import { ItemStatusBadge } from "@/components/inventory/item-status-badge";
import type { ListWords } from "@/components/inventory/list-words";
import { Department } from "@/components/ui/department";

/** The catalogue as tiles: number and quantity, name, state, place. */
export function ItemGrid({ rows, words }: { rows: readonly ItemRow[]; words: ListWords }) {
  return (
    <ul className="gal" aria-label={words.label}>
      {rows.map((row) => {
        const department = words.departments[row.department ?? ""];
        return (
          <li key={row.id}>
            <Link className="gi" href={`/inventory/${row.id}`} prefetch={false}>
              <span className="c">
                <span className="row g2">
                  {department ? <Department {...department} /> : null}
                  <span className="code">{row.inventory_number}</span>
                </span>
                <span className="i3 nowrap">{row.quantity}</span>
              </span>
              <span className="n">{row.name}</span>
              <span className="w">
                <ItemStatusBadge status={row.status as ItemStatus} words={words.status} />
              </span>
              <span className="w i3 cut">{row.place}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
