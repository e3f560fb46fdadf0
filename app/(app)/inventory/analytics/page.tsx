import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { AnalyticsPeriod } from "@/components/inventory/analytics-period";
import { MovementChart } from "@/components/inventory/movement-chart";
import { IdleFigures, LossFigures, RepairFigures } from "@/components/inventory/trouble-figures";
import { UsageFigures } from "@/components/inventory/usage-figures";
import { ValueFigures } from "@/components/inventory/value-figures";
import { pickConditions } from "@/components/data-table/conditions";
import { refusalOf } from "@/components/data-table/refusal";
import { PageHead } from "@/components/layout/page-head";
import { Notice } from "@/components/ui/notice";
import { formatDay } from "@/lib/core/civil-time";
import { loadActor, loadAsked } from "@/lib/core/adapters/page";
import type { Problem } from "@/lib/core/result";
import { getAnalytics } from "@/lib/inventory/analytics/queries/get-analytics";
import { localDay } from "@/lib/core/civil-time";
import { shiftDays } from "@/lib/inventory/analytics/rules";
import type { Analytics } from "@/lib/inventory/analytics/schema";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("analytics");
  return { title: t("title") };
}

/** How the house uses what it has, drawn on the server: every figure opens what it counts. */
export default async function AnalyticsPage({ searchParams }: { searchParams: SearchParams }) {
  const [search, actor, t] = await Promise.all([searchParams, loadActor(), getTranslations()]);
  const { page: _page, sort: _sort, ...asked } = pickConditions(search, ["from", "to", "idle_days"]);
  const { data: told, problem } = await loadAsked(getAnalytics, asked);
  const now = localDay(new Date(), actor.theatre?.time_zone ?? "UTC");
  const usual = [
    { key: "month" as const, from: shiftDays(now, -29), to: now },
    { key: "quarter" as const, from: shiftDays(now, -90), to: now },
    { key: "year" as const, from: shiftDays(now, -364), to: now },
  ];
  const typed = { from: told?.from ?? String(asked.from ?? ""), to: told?.to ?? String(asked.to ?? "") };
  return (
    <>
      <PageHead
        title={t("analytics.title")}
        count={told ? <Period {...told} /> : undefined}
        crumbs={[{ href: "/inventory", label: t("inventory.title") }]}
      />
      <AnalyticsPeriod {...typed} idleDays={String(asked.idle_days ?? "90")} usual={usual} />
      {told ? <Figures told={told} /> : <Refused problem={problem} />}
    </>
  );
}

function Period({ from, to }: Pick<Analytics, "from" | "to">) {
  const t = useTranslations("analytics");
  const locale = useLocale();
  return t("period", { from: formatDay(from, locale), to: formatDay(to, locale) });
}

function Refused({ problem }: { problem: Problem }) {
  const t = useTranslations("analytics");
  const filters = (["from", "to", "idle_days"] as const).map((name) => ({ name, label: t(name) }));
  return (
    <div className="page">
      <Notice tone="warn" role="alert" title={t("refused")}>
        {refusalOf(problem, filters)}
      </Notice>
    </div>
  );
}

function Figures({ told }: { told: Analytics }) {
  return (
    <div className="analytics">
      <MovementChart movements={told.movements} />
      <UsageFigures told={told} />
      <ValueFigures value={told.value} />
      <div className="columns">
        <IdleFigures idle={told.idle} />
        <RepairFigures told={told} />
        <LossFigures told={told} />
      </div>
    </div>
  );
}
