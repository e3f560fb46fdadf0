"use client";

import { memo } from "react";
import { PhoneRow } from "@/components/data-table/phone-row";
import { Photo } from "@/components/ui/photo";
import type { ItemRow, ItemStatus } from "@/components/inventory/item-row";
import { ItemStatusBadge } from "@/components/inventory/item-status-badge";
import { ItemTagList } from "@/components/inventory/item-tag-list";
import type { ListWords } from "@/components/inventory/list-words";
import { Department } from "@/components/ui/department";
import { Mark } from "@/components/ui/mark";

/** An item as two lines of a list. */
export const ItemLine = memo(function ItemLine({ row, words }: { row: ItemRow; words: ListWords }) {
  const department = words.departments[row.department ?? ""];
  return (
    <PhoneRow
      href={`/inventory/${row.id}`}
      photo={<Photo fileId={row.photo ?? null} width={64} alt="" />}
      above={
        <>
          {department ? <Department {...department} /> : null}
          <span className="code">{row.inventory_number}</span>
          {row.alarm ? (
            <span className="why">
              <Mark name="stop" />
              {row.alarm}
            </span>
          ) : null}
        </>
      }
      title={row.name}
      below={
        <>
          <ItemStatusBadge status={row.status as ItemStatus} words={words.status} />
          <span className="i3 cut">{row.place}</span>
          <ItemTagList tags={row.marks} most={2} />
        </>
      }
      end={row.quantity}
    />
  );
});
