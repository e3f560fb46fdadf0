import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ScanDesk } from "@/components/inventory/scan-desk";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import { canOverrideInspection } from "@/lib/inventory/policy";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scan");
  return { title: t("title") };
}

export default async function ScanPage() {
  const [actor, locations, t, inventory] = await Promise.all([
    loadActor(),
    load(listLocations, {}),
    getTranslations("scan"),
    getTranslations("inventory"),
  ]);
  const places = locations.items.filter((place) => place.is_active).map(({ id, path, type }) => ({ id, path, type }));
  return (
    <Messages of={["scan", "inventory"]}>
      <PageHead crumbs={[{ href: "/inventory", label: inventory("title") }]} title={t("title")} />
      <ScanDesk
        userId={actor.user_id ?? ""}
        places={places}
        mayMove={actor.grants.has("inventory:move")}
        mayOverride={canOverrideInspection(actor)}
      />
    </Messages>
  );
}
