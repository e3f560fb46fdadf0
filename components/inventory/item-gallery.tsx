"use client";

import { Photo } from "@/components/ui/photo";
import { ItemPicks } from "@/components/inventory/item-picks";
import type { ItemRow, ItemStatus } from "@/components/inventory/item-row";
import { ItemStatusBadge } from "@/components/inventory/item-status-badge";
import { ItemTagList } from "@/components/inventory/item-tag-list";
import type { ListWords } from "@/components/inventory/list-words";
import { Alert } from "@/components/ui/alert";
import { classes } from "@/components/ui/classes";
import { Department } from "@/components/ui/department";

export interface ItemTilesProps {
  rows: readonly ItemRow[];
  words: ListWords;
  /** How many the conditions find. */
  total: number;
}

/** The catalogue by its photos: square picture, number and quantity, name, state; an alarm stands on the picture. */
export function ItemGallery({ rows, words, total }: ItemTilesProps) {
  return (
    <ItemPicks rows={rows} total={total}>
      {({ isPicked, pick }) => (
        <ul className="gal photos" aria-label={words.label}>
          {rows.map((row, index) => {
            const department = words.departments[row.department ?? ""];
            return (
              <li key={row.id} className={classes(isPicked(row) && "sel") || undefined}>
                {pick(row, index)}
                <a className="gi" href={`/inventory/${row.id}`}>
                  <span className={classes("pw", isPicked(row) && "spike")} title={row.alarm}>
                    <Photo fileId={row.photo ?? null} width={240} alt="" />
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
      )}
    </ItemPicks>
  );
}
