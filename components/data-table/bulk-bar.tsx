"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode, Ref } from "react";
import type { Selection } from "@/components/data-table/selection";

export interface BulkSelection<Row> {
  ids: string[];
  rows: Row[];
  /** Everything the filter finds is meant, not only `ids`. */
  isAll: boolean;
  /** How many are meant. */
  count: number;
  clear: () => void;
}

interface BulkBarProps<Row> {
  ref: Ref<HTMLDivElement>;
  rows: Row[];
  selection: Selection;
  total?: number;
  sumUp?: (rows: readonly Row[]) => string | undefined;
  renderActions: (selection: BulkSelection<Row>) => ReactNode;
}

export function BulkBar<Row>({ ref, rows, selection, total = 0, sumUp, renderActions }: BulkBarProps<Row>) {
  const t = useTranslations("common.table");
  const { ids, isAll, clear } = selection;
  const count = isAll ? total : ids.size;
  const sum = isAll ? undefined : sumUp?.(rows);
  return (
    <div className="bulkw">
      <div ref={ref} className="bulk" role="group" aria-label={t("with_selected")}>
        <span aria-live="polite">
          {t("selected", { count })}
          {sum ? `, ${sum}` : null}
        </span>
        {total > rows.length && !isAll ? (
          <button type="button" className="all" onClick={selection.selectAll}>
            <u>{t("select_all", { count: total })}</u>
          </button>
        ) : null}
        <span className="sep" />
        {renderActions({ ids: [...ids], rows, isAll, count, clear })}
        <span className="sep" />
        <button type="button" className="btn icon" aria-label={t("clear_selection")} onClick={clear}>
          <X />
        </button>
      </div>
    </div>
  );
}
