import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { LocationForm } from "@/components/inventory/location-form";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import { canCreateLocation } from "@/lib/inventory/policy";

interface Props {
  searchParams: Promise<{ parent_id?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory.location");
  return { title: t("new_title") };
}

export default async function NewLocationPage({ searchParams }: Props) {
  const [search, actor, t] = await Promise.all([searchParams, loadActor(), getTranslations("inventory")]);
  if (!canCreateLocation(actor)) forbidden();
  const { items } = await load(listLocations, {});
  const parent = items.find((location) => location.id === search.parent_id);
  return (
    <>
      <PageHead
        title={t("location.new_title")}
        crumbs={[
          { href: "/inventory", label: t("title") },
          { href: "/inventory/locations", label: t("location.title") },
        ]}
      />
      <Messages of={["inventory"]}>
        <LocationForm parents={items} parent={parent} />
      </Messages>
    </>
  );
}
