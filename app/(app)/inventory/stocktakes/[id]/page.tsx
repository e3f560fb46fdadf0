import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RecordActivity } from "@/app/(app)/record-activity";
import { ExportMenu } from "@/components/data-table/export-menu";
import { CancelStocktakeButton } from "@/components/inventory/cancel-stocktake-button";
import { CountLeftovers } from "@/components/inventory/count-leftovers";
import { PrintButton } from "@/components/inventory/print-button";
import { StocktakeCount } from "@/components/inventory/stocktake-count";
import { countViews, isCountView, StocktakeFilter } from "@/components/inventory/stocktake-filter";
import { StocktakeHead } from "@/components/inventory/stocktake-head";
import { StocktakeReport } from "@/components/inventory/stocktake-report";
import { Messages } from "@/components/layout/messages";
import { ButtonLink } from "@/components/ui/button";
import { KeptPage } from "@/components/scan/kept-page";
import { Pagination } from "@/components/ui/pagination";
import { load, loadActor } from "@/lib/core/adapters/page";
import { getStocktake } from "@/lib/inventory/stocktakes/queries/get-stocktake";
import { listStocktakeLines } from "@/lib/inventory/stocktakes/queries/list-stocktake-lines";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ view?: string; page?: string; log?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("stocktakes");
  return { title: t("title") };
}

/** An open count to count in, a closed one as its report. */
export default async function StocktakePage({ params, searchParams }: Props) {
  const [{ id }, search, actor, t] = await Promise.all([params, searchParams, loadActor(), getTranslations("stocktakes")]);
  const view = isCountView(search.view) ? search.view : "all";
  const [stocktake, lines] = await Promise.all([
    load(getStocktake, { id }),
    load(listStocktakeLines, { id, page: search.page ?? "1", state: countViews[view] }),
  ]);
  const isOpen = stocktake.status === "open";
  const state = countViews[view];
  const file = actor.grants.has("inventory:export") ? (
    <ExportMenu path={`/api/v1/inventory/stocktakes/${id}/lines/export`} fixed={state ? { state } : {}} />
  ) : null;
  const actions = isOpen ? (
    <>
      {file}
      <CancelStocktakeButton id={id} />
      <ButtonLink look="primary" href={`/inventory/stocktakes/${id}/close`}>
        {t("close.open")}
      </ButtonLink>
    </>
  ) : (
    <>
      {file}
      <PrintButton label={t("print")} />
    </>
  );
  const address = (number: number) => `/inventory/stocktakes/${id}?${view === "all" ? "" : `view=${view}&`}page=${number}`;
  return (
    <Messages of={["stocktakes", "scan"]}>
      <StocktakeHead
        stocktake={stocktake}
        timeZone={actor.theatre?.time_zone ?? "UTC"}
        isWhole={actor.grants.get("inventory:stocktake") === "all"}
        actions={actions}
      />
      <div className="count-filter">
        <StocktakeFilter stocktake={stocktake} view={view} />
      </div>
      {isOpen ? (
        <>
          <KeptPage />
          <StocktakeCount id={id} location={stocktake.location} lines={lines.items} />
        </>
      ) : (
        <>
          <CountLeftovers id={id} />
          <StocktakeReport lines={lines.items} />
        </>
      )}
      <Pagination page={lines.page} pages={lines.pages} href={address} />
      <div className="page">
        <RecordActivity entity="stocktake" id={id} path={`/inventory/stocktakes/${id}`} page={search.log} />
      </div>
    </Messages>
  );
}
