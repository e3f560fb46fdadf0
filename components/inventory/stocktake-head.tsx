import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CountProgress, Found } from "@/components/inventory/stocktake-table";
import { PageHead } from "@/components/layout/page-head";
import { formatInstant } from "@/lib/core/civil-time";
import type { Stocktake } from "@/lib/inventory/stocktakes/schema";

interface StocktakeHeadProps {
  stocktake: Stocktake;
  timeZone: string;
  /** As of `StocktakeTable`. */
  isWhole: boolean;
  actions?: ReactNode;
}

/** Where is counted, by whom, how far it is and what it found. */
export function StocktakeHead({ stocktake, timeZone, isWhole, actions }: StocktakeHeadProps) {
  const t = useTranslations("stocktakes");
  const inventory = useTranslations("inventory");
  const locale = useLocale();
  const { closed_at: closedAt } = stocktake;
  return (
    <PageHead
      title={stocktake.location.path}
      count={t(`status.${stocktake.status}`)}
      crumbs={[
        { href: "/inventory", label: inventory("title") },
        { href: "/inventory/stocktakes", label: t("title") },
      ]}
      below={
        <>
          <CountProgress stocktake={stocktake} isWhole={isWhole} />
          <span>
            <Found totals={stocktake.totals} />
          </span>
          <span>{t("opened", { who: stocktake.opened_by ?? "", when: formatInstant(stocktake.opened_at, locale, timeZone) })}</span>
          {closedAt ? (
            <span>{t("closed", { who: stocktake.closed_by ?? "", when: formatInstant(closedAt, locale, timeZone) })}</span>
          ) : null}
          {stocktake.batch_number === null ? null : <span>{t("act", { number: stocktake.batch_number })}</span>}
          {stocktake.note ? <span>{stocktake.note}</span> : null}
        </>
      }
      actions={actions}
    />
  );
}
