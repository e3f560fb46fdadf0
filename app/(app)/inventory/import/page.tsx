import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { ItemImport } from "@/components/inventory/item-import";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory.import");
  return { title: t("title") };
}

export default async function ImportPage() {
  const [actor, t] = await Promise.all([loadActor(), getTranslations("inventory")]);
  if (!actor.grants.has("inventory:import")) forbidden();
  const [categories, locations] = await Promise.all([load(listCategories, {}), load(listLocations, {})]);
  return (
    <>
      <PageHead title={t("import.title")} crumbs={[{ href: "/inventory", label: t("title") }]} />
      <Messages of={["inventory"]}>
        <ItemImport categories={categories.items} locations={locations.items} />
      </Messages>
    </>
  );
}
