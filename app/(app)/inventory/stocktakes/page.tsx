import { ClipboardList, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExportMenu } from "@/components/data-table/export-menu";
import { StocktakeTable } from "@/components/inventory/stocktake-table";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listStocktakes } from "@/lib/inventory/stocktakes/queries/list-stocktakes";

interface Props {
  searchParams: Promise<{ page?: string }>;
}

/** What is still being counted first. */
const sort = "-status,-opened_at";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("stocktakes");
  return { title: t("title") };
}

export default async function StocktakesPage({ searchParams }: Props) {
  const [{ page = "1" }, actor, t, inventory] = await Promise.all([
    searchParams,
    loadActor(),
    getTranslations("stocktakes"),
    getTranslations("inventory"),
  ]);
  const list = await load(listStocktakes, { page, page_size: 50, sort });
  const open = (
    <ButtonLink look="primary" href="/inventory/stocktakes/new">
      <Plus />
      {t("open")}
    </ButtonLink>
  );
  return (
    <>
      <PageHead
        title={t("title")}
        count={t("count", { count: list.total })}
        crumbs={[{ href: "/inventory", label: inventory("title") }]}
        actions={
          <>
            {actor.grants.has("inventory:export") ? <ExportMenu path="/api/v1/inventory/stocktakes/export" fixed={{ sort }} /> : null}
            {open}
          </>
        }
      />
      {list.total > 0 ? (
        <StocktakeTable
          stocktakes={list.items}
          timeZone={actor.theatre?.time_zone ?? "UTC"}
          isWhole={actor.grants.get("inventory:stocktake") === "all"}
        />
      ) : (
        <EmptyState icon={<ClipboardList />} title={t("empty_title")} actions={open}>
          {t("empty_text")}
        </EmptyState>
      )}
      <Pagination page={list.page} pages={list.pages} href={(number) => `/inventory/stocktakes?page=${number}`} />
    </>
  );
}
