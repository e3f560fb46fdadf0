import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ScanDesk } from "@/components/inventory/scan-desk";
import type { OpenCount } from "@/components/inventory/scan-count";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { KeptPage } from "@/components/scan/kept-page";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import { canOverrideInspection } from "@/lib/inventory/policy";
import { listStocktakes } from "@/lib/inventory/stocktakes/queries/list-stocktakes";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scan");
  return { title: t("title") };
}

/** Counts that are open, the newest first; null for who may not count. */
async function loadCounts(actor: Awaited<ReturnType<typeof loadActor>>): Promise<OpenCount[] | null> {
  if (!actor.grants.has("inventory:stocktake")) return null;
  const { items } = await load(listStocktakes, { status: ["open"], page_size: 100 });
  return items.map(({ id, location, totals }) => ({
    id,
    placeId: location.id,
    path: location.path,
    done: totals.lines - totals.waiting,
    lines: totals.lines,
  }));
}

export default async function ScanPage() {
  const [actor, locations, t, inventory] = await Promise.all([
    loadActor(),
    load(listLocations, {}),
    getTranslations("scan"),
    getTranslations("inventory"),
  ]);
  const counts = await loadCounts(actor);
  const places = locations.items.filter((place) => place.is_active).map(({ id, path, type }) => ({ id, path, type }));
  return (
    <Messages of={["scan", "inventory"]}>
      <PageHead crumbs={[{ href: "/inventory", label: inventory("title") }]} title={t("title")} />
      <KeptPage />
      <ScanDesk
        userId={actor.user_id ?? ""}
        places={places}
        counts={counts}
        mayMove={actor.grants.has("inventory:move")}
        mayOverride={canOverrideInspection(actor)}
      />
    </Messages>
  );
}
