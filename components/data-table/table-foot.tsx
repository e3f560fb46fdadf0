"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
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
  /** All rows in one scroll, or pages; where it is given, the other is offered. */
  isWhole?: boolean;
  /** How many of all rows are read already. */
  loaded?: number;
  /** Set where reading them has stopped: takes it up again. */
  goOn?: () => void;
  /** Totals: «Всего: 1 204 шт». */
  sums?: readonly string[];
}

const none: readonly string[] = [];

/** Where we are in the list, its totals, the pages. Spread the list DTO into it. */
export function TableFoot({ page, page_size, total, pages, selects = true, isWhole, loaded, goOn, sums = none }: TableFootProps) {
  const t = useTranslations("common.table");
  const { href } = useListSearch();
  const from = total === 0 ? 0 : (page - 1) * page_size + 1;
  return (
    <div className="tfoot">
      <span>
        {loaded === undefined
          ? t("range", { from, to: Math.min(page * page_size, total), total })
          : t("rows_loaded", { loaded: Math.min(loaded, total), total })}
      </span>
      <Stopped goOn={goOn} />
      {sums.map((sum) => (
        <span key={sum}>{sum}</span>
      ))}
      <span className="grow" />
      {loaded === undefined ? <Pagination page={page} pages={pages} href={(n) => href({ page: n })} /> : null}
      {isWhole === undefined || (pages < 2 && !isWhole) ? null : (
        <Link className="link" href={href({ rows: isWhole ? "pages" : "all", page: null })} prefetch={false}>
          {t(isWhole ? "pages_rows" : "all_rows")}
        </Link>
      )}
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

function Stopped({ goOn }: Pick<TableFootProps, "goOn">) {
  const t = useTranslations("common.table");
  return goOn ? (
    <span role="alert">
      {t("rows_stopped")}{" "}
      <button type="button" className="link" onClick={goOn}>
        {t("rows_go_on")}
      </button>
    </span>
  ) : null;
}
