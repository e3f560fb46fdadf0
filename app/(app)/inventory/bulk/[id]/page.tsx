import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BulkRunFacts, bulkVerbOf } from "@/components/inventory/bulk-run-facts";
import { BulkRunPage } from "@/components/inventory/bulk-run-page";
import { BulkRunProblems } from "@/components/inventory/bulk-run-problems";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { getBulkRun } from "@/lib/inventory/bulk/queries/get-bulk-run";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("bulk");
  return { title: t("title") };
}

export default async function BulkRunDetailPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [actor, run, t, inventory] = await Promise.all([
    loadActor(),
    load(getBulkRun, { id }),
    getTranslations("bulk"),
    getTranslations("inventory"),
  ]);
  const operation = t(`operations.${bulkVerbOf(run)}`);
  return (
    <>
      <PageHead
        title={t("page_title", { operation, count: run.total })}
        crumbs={[
          { href: "/inventory", label: inventory("title") },
          { href: "/inventory/bulk", label: t("title") },
        ]}
      />
      <div className="bulk-page">
        <Messages of={["bulk"]}>
          <BulkRunPage key={`${run.id} ${run.undone_by_id}`} run={run} />
        </Messages>
        <BulkRunFacts run={run} zone={actor.theatre?.time_zone ?? "UTC"} />
        <BulkRunProblems run={run} />
      </div>
    </>
  );
}
