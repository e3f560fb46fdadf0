import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { formatInstant } from "@/components/inventory/format-item";
import { Progress } from "@/components/ui/progress";
import type { Stocktake } from "@/lib/inventory/stocktakes/schema";

/** Counts, each a line that leads to it: how far an open one is, what a closed one found. */
export function StocktakeTable({ stocktakes, timeZone }: { stocktakes: readonly Stocktake[]; timeZone: string }) {
  const t = useTranslations("stocktakes");
  const locale = useLocale();
  return (
    <div className="tblw">
      <table className="tbl care-list" aria-label={t("title")}>
        <thead>
          <tr>
            {(["place", "status", "progress", "found", "act", "opened"] as const).map((key) => (
              <th key={key} scope="col">
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
              <td>{t(`status.${stocktake.status}`)}</td>
              <td>
                <CountProgress totals={stocktake.totals} />
              </td>
              <td>
                <Found totals={stocktake.totals} />
              </td>
              <td className="num">{stocktake.batch_number}</td>
              <td>
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

export function CountProgress({ totals }: { totals: Stocktake["totals"] }) {
  const t = useTranslations("stocktakes");
  const done = totals.lines - totals.waiting;
  return (
    <span className="count-progress">
      <span>{t("counted_of", { done, lines: totals.lines })}</span>
      <Progress label={t("columns.progress")} value={done} max={Math.max(1, totals.lines)} />
    </span>
  );
}

/** What differs, in figures; silent where nothing does. */
export function Found({ totals }: { totals: Stocktake["totals"] }) {
  const t = useTranslations("stocktakes");
  const parts = (["missing", "surplus", "unexpected"] as const).filter((state) => totals[state] > 0);
  if (parts.length === 0) return <span className="i3">{t("no_difference")}</span>;
  return <>{parts.map((state) => t(`found.${state}`, { count: totals[state] })).join(", ")}</>;
}
