"use client";

import { PhoneRow } from "@/components/data-table/phone-row";
import type { ItemRow, ItemStatus } from "@/components/inventory/item-row";
import { ItemStatusBadge } from "@/components/inventory/item-status-badge";
import type { ListWords } from "@/components/inventory/list-words";
import { Department } from "@/components/ui/department";

/** The catalogue as a list of two lines, for a hand and for a narrow window. */
export function ItemLines({ rows, words }: { rows: readonly ItemRow[]; words: ListWords }) {
  return (
    <ul className="pl block" aria-label={words.label}>
      {rows.map((row) => {
        const department = words.departments[row.department ?? ""];
        return (
          <li key={row.id}>
            <PhoneRow
              href={`/inventory/${row.id}`}
              above={
                <>
                  {department ? <Department {...department} /> : null}
                  <span className="code">{row.inventory_number}</span>
                </>
              }
              title={row.name}
              below={
                <>
                  <ItemStatusBadge status={row.status as ItemStatus} words={words.status} />
                  <span className="i3 cut">{row.place}</span>
                </>
              }
              end={row.quantity}
            />
          </li>
        );
      })}
    </ul>
  );
}
