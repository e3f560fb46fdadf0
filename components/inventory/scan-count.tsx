"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";

/** A count that is open, and how far it is. */
export interface OpenCount {
  id: string;
  placeId: string;
  path: string;
  done: number;
  lines: number;
}

/** Where a place is counted: where that has begun, else where it begins. */
export const countPlace = (counts: readonly OpenCount[], placeId: string) => {
  const open = counts.find((count) => count.placeId === placeId);
  return open ? `/inventory/stocktakes/${open.id}` : `/inventory/stocktakes/new?location_id=${placeId}`;
};

/** Counts that are open: what is scanned there is booked when they are closed. */
export function ScanCount({ counts }: { counts: readonly OpenCount[] }) {
  const t = useTranslations("scan.session");
  return (
    <div className="scan-counts">
      <p className="t-14 i2">{t("count_hint")}</p>
      {counts.length > 0 ? (
        <ul aria-label={t("counts")}>
          {counts.map(({ id, path, done, lines }) => (
            <li key={id}>
              <Link href={`/inventory/stocktakes/${id}`} prefetch={false}>
                <span className="grow">{path}</span>
                <span className="t-13 i2 num">{t("count_done", { done, lines })}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      <ButtonLink href="/inventory/stocktakes/new" prefetch={false} big>
        <Plus />
        {t("count_new")}
      </ButtonLink>
    </div>
  );
}
