import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { StocktakeForm } from "@/components/inventory/stocktake-form";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";

interface Props {
  searchParams: Promise<{ location_id?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("stocktakes");
  return { title: t("open") };
}

export default async function NewStocktakePage({ searchParams }: Props) {
  const [search, actor, t, inventory] = await Promise.all([
    searchParams,
    loadActor(),
    getTranslations("stocktakes"),
    getTranslations("inventory"),
  ]);
  if (!actor.grants.has("inventory:stocktake")) forbidden();
  const locations = await load(listLocations, {});
  return (
    <>
      <PageHead
        title={t("open")}
        crumbs={[
          { href: "/inventory", label: inventory("title") },
          { href: "/inventory/stocktakes", label: t("title") },
        ]}
      />
      <Messages of={["stocktakes"]}>
        <StocktakeForm places={locations.items.filter((place) => place.is_active)} placeId={search.location_id} />
      </Messages>
    </>
  );
}
