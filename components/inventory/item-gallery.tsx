"use client";

import { ItemPhoto } from "@/components/inventory/item-photo";
import type { ItemRow, ItemStatus } from "@/components/inventory/item-row";
import { ItemStatusBadge } from "@/components/inventory/item-status-badge";
import { ItemTagList } from "@/components/inventory/item-tag-list";
import type { ListWords } from "@/components/inventory/list-words";
import { Alert } from "@/components/ui/alert";
import { Department } from "@/components/ui/department";

/** The catalogue by its photos: square picture, number and quantity, name, state; an alarm stands on the picture. */
export function ItemGallery({ rows, words }: { rows: readonly ItemRow[]; words: ListWords }) {
  return (
    <ul className="gal photos" aria-label={words.label}>
      {rows.map((row) => {
        const department = words.departments[row.department ?? ""];
        return (
          <li key={row.id}>
            <a className="gi" href={`/inventory/${row.id}`}>
              <span className="pw" title={row.alarm}>
                <ItemPhoto fileId={row.photo} width={480} />
                {row.alarm ? <Alert tone="stop">{words.blocked}</Alert> : null}
              </span>
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
              <ItemTagList tags={row.marks} most={2} />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
