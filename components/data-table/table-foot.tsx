"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useListSearch } from "@/components/data-table/list-search";
import { Kbd } from "@/components/ui/kbd";
import { Pagination } from "@/components/ui/pagination";

interface TableFootProps {
  page: number;
  page_size: number;
  total: number;
  pages: number;
  /** Rows can be selected, so the key for it is named. */
  selects?: boolean;
  /** Totals: «Всего штук: 1 204». */
  children?: ReactNode;
}

/** Where we are in the list, its totals, the pages. Spread the list DTO into it. */
export function TableFoot({ page, page_size, total, pages, selects = true, children }: TableFootProps) {
  const t = useTranslations("common.table");
  const { href } = useListSearch();
  const from = total === 0 ? 0 : (page - 1) * page_size + 1;
  return (
    <div className="tfoot">
      <span>{t("range", { from, to: Math.min(page * page_size, total), total })}</span>
      {children}
      <span className="grow" />
      <Pagination page={page} pages={pages} href={(n) => href({ page: n })} />
      <span className="keys row g2">
        <Kbd>J</Kbd>
        <Kbd>K</Kbd> {t("keys_move")}
      </span>
      {selects ? (
        <span className="keys row g2">
          <Kbd>X</Kbd> {t("keys_select")}
        </span>
      ) : null}
    </div>
  );
}
