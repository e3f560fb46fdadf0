import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Progress } from "@/components/ui/progress";
import { formatInstant } from "@/lib/core/civil-time";
import type { Stocktake } from "@/lib/inventory/stocktakes/schema";

interface StocktakeTableProps {
  stocktakes: readonly Stocktake[];
  timeZone: string;
  /** Whether this person counts the things of every department: the totals are of those alone that one may count. */
  isWhole: boolean;
}

/** Counts, each a line that leads to it: how far an open one is, what a closed one found. */
export function StocktakeTable({ stocktakes, timeZone, isWhole }: StocktakeTableProps) {
  const t = useTranslations("stocktakes");
  const locale = useLocale();
  return (
    <div className="tblw">
      <table className="tbl care-list in-lines count-list" aria-label={t("title")}>
        <thead>
          <tr>
            {(["place", "status", "progress", "found", "act", "opened"] as const).map((key) => (
              <th key={key} scope="col" className={key === "act" ? "num" : undefined}>
                {t(`columns.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stocktakes.map((stocktake) => (
            <tr key={stocktake.id}>
              <td className="name">
                <Link href={`/inventory/stocktakes/${stocktake.id}`} prefetch={false}>
                  {stocktake.location.path}
                </Link>
                {stocktake.note ? <span className="i3 t-12 block">{stocktake.note}</span> : null}
              </td>
              <td className="right">{t(`status.${stocktake.status}`)}</td>
              <td className="full">
                <CountProgress stocktake={stocktake} isWhole={isWhole} />
              </td>
              <td>
                <Found totals={stocktake.totals} />
              </td>
              <td className="num" data-label={t("columns.act")}>
                {stocktake.batch_number}
              </td>
              <td className="full">
                {formatInstant(stocktake.opened_at, locale, timeZone)}
                <span className="i3 t-12 block">{stocktake.opened_by}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function CountProgress({ stocktake: { totals, status }, isWhole }: { stocktake: Stocktake; isWhole: boolean }) {
  const t = useTranslations("stocktakes");
  if (totals.lines === 0) {
    const nothing = status === "open" ? "not_counted" : "was_empty";
    return <span className="i3">{t(isWhole ? nothing : "none_of_yours")}</span>;
  }
  const done = totals.lines - totals.waiting;
  return (
    <span className="count-progress">
      <span>{t("counted_of", { done, lines: totals.lines })}</span>
      <Progress label={t("columns.progress")} value={done} max={Math.max(1, totals.lines)} />
    </span>
  );
}

/** What differs, in figures; silent where nothing was counted. */
export function Found({ totals }: { totals: Stocktake["totals"] }) {
  const t = useTranslations("stocktakes");
  if (totals.lines === totals.waiting) return null;
  const parts = (["missing", "surplus", "unexpected"] as const).filter((state) => totals[state] > 0);
  if (parts.length === 0) return <span className="i3">{t("no_difference")}</span>;
  return <>{parts.map((state) => t(`found.${state}`, { count: totals[state] })).join(", ")}</>;
}
