import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { StocktakeCloseForm } from "@/components/inventory/stocktake-close-form";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { canOverrideInspection } from "@/lib/inventory/policy";
import { mostDifferences } from "@/lib/inventory/stocktakes/constants";
import { getStocktake } from "@/lib/inventory/stocktakes/queries/get-stocktake";
import { listStocktakeLines } from "@/lib/inventory/stocktakes/queries/list-stocktake-lines";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("stocktakes");
  return { title: t("close.title") };
}

export default async function CloseStocktakePage({ params }: Props) {
  const [{ id }, actor, t, inventory] = await Promise.all([
    params,
    loadActor(),
    getTranslations("stocktakes"),
    getTranslations("inventory"),
  ]);
  // One after the other: what is counted in between is in the lines and not in the digest, and the closing is refused.
  const stocktake = await load(getStocktake, { id });
  if (stocktake.status !== "open") redirect(`/inventory/stocktakes/${id}`);
  const lines = await load(listStocktakeLines, { id, page_size: mostDifferences, state: "missing,surplus,unexpected" });
  return (
    <>
      <PageHead
        title={t("close.title")}
        count={stocktake.location.path}
        crumbs={[
          { href: "/inventory", label: inventory("title") },
          { href: "/inventory/stocktakes", label: t("title") },
          { href: `/inventory/stocktakes/${id}`, label: stocktake.location.path },
        ]}
      />
      <Messages of={["stocktakes", "maintenance"]}>
        <StocktakeCloseForm stocktake={stocktake} lines={lines.items} mayOverride={canOverrideInspection(actor)} />
      </Messages>
    </>
  );
}
