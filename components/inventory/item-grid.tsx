"use client";

import Link from "next/link";
import { Photo } from "@/components/ui/photo";
import type { ItemTilesProps } from "@/components/inventory/item-gallery";
import { ItemPicks } from "@/components/inventory/item-picks";
import type { ItemStatus } from "@/components/inventory/item-row";
import { ItemStatusBadge } from "@/components/inventory/item-status-badge";
import { ItemTagList } from "@/components/inventory/item-tag-list";
import { classes } from "@/components/ui/classes";
import { Department } from "@/components/ui/department";
import { Mark } from "@/components/ui/mark";

/** The catalogue as tiles: number and quantity, name, state, place. */
export function ItemGrid({ rows, words, total }: ItemTilesProps) {
  return (
    <ItemPicks rows={rows} total={total}>
      {({ isPicked, pick }) => (
        <ul className="gal" aria-label={words.label}>
          {rows.map((row, index) => {
            const department = words.departments[row.department ?? ""];
            return (
              <li key={row.id} className={classes(isPicked(row) && "sel", row.alarm && "alarm") || undefined}>
                {pick(row, index)}
                <Link className="gi" href={`/inventory/${row.id}`} prefetch={false}>
                  <span className="c">
                    <span className="row g2">
                      {department ? <Department {...department} /> : null}
                      <span className="code">{row.inventory_number}</span>
                    </span>
                    <span className="i3 nowrap">{row.quantity}</span>
                  </span>
                  <span className="b">
                    <Photo fileId={row.photo ?? null} width={64} alt="" />
                    <span className="n">{row.name}</span>
                  </span>
                  {row.alarm ? (
                    <span className="why">
                      <Mark name="stop" />
                      {row.alarm}
                    </span>
                  ) : null}
                  <span className="w">
                    <ItemStatusBadge status={row.status as ItemStatus} words={words.status} />
                  </span>
                  <span className="w i3 cut">{row.place}</span>
                  <ItemTagList tags={row.marks} most={2} />
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </ItemPicks>
  );
}
