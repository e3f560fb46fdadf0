import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AnalyticsPeriod } from "@/components/inventory/analytics-period";
import { formatDay } from "@/components/inventory/format-item";
import { MovementChart } from "@/components/inventory/movement-chart";
import { IdleFigures, LossFigures, RepairFigures } from "@/components/inventory/trouble-figures";
import { UseFigures } from "@/components/inventory/use-figures";
import { ValueFigures } from "@/components/inventory/value-figures";
import { pickConditions } from "@/components/data-table/conditions";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { getAnalytics } from "@/lib/inventory/analytics/queries/get-analytics";
import { shiftDays, today } from "@/lib/inventory/analytics/rules";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("analytics");
  return { title: t("title") };
}

/** How the house uses what it has, drawn on the server: every figure opens what it counts. */
export default async function AnalyticsPage({ searchParams }: { searchParams: SearchParams }) {
  const [search, actor, t, locale] = await Promise.all([searchParams, loadActor(), getTranslations(), getLocale()]);
  const { page: _page, sort: _sort, ...asked } = pickConditions(search, ["from", "to", "idle_days"]);
  const told = await load(getAnalytics, asked);
  const now = today(new Date(), actor.theatre?.time_zone ?? "UTC");
  const usual = [
    { key: "month" as const, from: shiftDays(now, -29), to: now },
    { key: "quarter" as const, from: shiftDays(now, -90), to: now },
    { key: "year" as const, from: shiftDays(now, -364), to: now },
  ];
  const period = t("analytics.period", { from: formatDay(told.from, locale), to: formatDay(told.to, locale) });
  return (
    <>
      <PageHead title={t("analytics.title")} count={period} crumbs={[{ href: "/inventory", label: t("inventory.title") }]} />
      <AnalyticsPeriod from={told.from} to={told.to} idleDays={String(asked.idle_days ?? "90")} usual={usual} />
      <div className="analytics">
        <MovementChart movements={told.movements} />
        <UseFigures told={told} />
        <ValueFigures value={told.value} />
        <div className="columns">
          <IdleFigures idle={told.idle} />
          <RepairFigures told={told} />
          <LossFigures told={told} />
        </div>
      </div>
    </>
  );
}
