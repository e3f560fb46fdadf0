import { ListChecks } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { TableFoot } from "@/components/data-table/table-foot";
import { BulkRunTable } from "@/components/inventory/bulk-run-table";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listBulkRuns } from "@/lib/inventory/bulk/queries/list-bulk-runs";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("bulk");
  return { title: t("title") };
}

export default async function BulkRunsPage({ searchParams }: { searchParams: Promise<{ page?: string }> }) {
  const [{ page }, actor, t, inventory] = await Promise.all([
    searchParams,
    loadActor(),
    getTranslations("bulk"),
    getTranslations("inventory"),
  ]);
  const { items, ...pages } = await load(listBulkRuns, { page });
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ href: "/inventory", label: inventory("title") }]} />
      {items.length > 0 ? (
        <>
          <BulkRunTable runs={items} zone={actor.theatre?.time_zone ?? "UTC"} />
          <TableFoot page={pages.page} page_size={pages.page_size} total={pages.total} pages={pages.pages} selects={false} />
        </>
      ) : (
        <EmptyState
          icon={<ListChecks />}
          title={t("empty_title")}
          actions={
            <ButtonLink big href="/inventory">
              {t("to_catalogue")}
            </ButtonLink>
          }
        >
          {t("empty_text")}
        </EmptyState>
      )}
    </>
  );
}
