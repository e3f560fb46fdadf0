import { ExportMenu } from "@/components/data-table/export-menu";
import { Plus, Warehouse } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LabelLink } from "@/components/inventory/label-link";
import { LocationTable } from "@/components/inventory/location-table";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import { canCreateLocation, canUpdateLocation } from "@/lib/inventory/policy";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory.location");
  return { title: t("title") };
}

export default async function LocationsPage() {
  const [actor, t] = await Promise.all([loadActor(), getTranslations("inventory")]);
  const { items } = await load(listLocations, { include: "items" });
  const mayAdd = canCreateLocation(actor);
  const add = mayAdd ? (
    <ButtonLink look="primary" href="/inventory/locations/new">
      <Plus />
      {t("location.add")}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHead
        title={t("location.title")}
        count={t("location.count", { count: items.length })}
        crumbs={[{ href: "/inventory", label: t("title") }]}
        actions={
          <>
            {actor.grants.has("inventory:export") ? <ExportMenu path="/api/v1/inventory/locations/export" /> : null}
            {items.length > 0 ? <LabelLink kind="place" /> : null}
            {add}
          </>
        }
      />
      {items.length > 0 ? (
        <LocationTable locations={items} mayAdd={mayAdd} mayEdit={canUpdateLocation(actor)} />
      ) : (
        <EmptyState icon={<Warehouse />} title={t("location.empty_title")} actions={add}>
          {t("location.empty_text")}
        </EmptyState>
      )}
    </>
  );
}
