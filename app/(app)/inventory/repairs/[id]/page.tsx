import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden, redirect } from "next/navigation";
import { asPlaces } from "@/components/inventory/move-choice";
import { ReturnRepairedForm } from "@/components/inventory/return-repaired-form";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import { canMoveItem } from "@/lib/inventory/policy";
import { getItem } from "@/lib/inventory/queries/get-item";
import { listRepairs } from "@/lib/inventory/repairs/queries/list-repairs";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ from?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("repairs");
  return { title: t("form.title") };
}

export default async function ReturnRepairedPage({ params, searchParams }: Props) {
  const [{ id }, { from }, actor, t, inventory] = await Promise.all([
    params,
    searchParams,
    loadActor(),
    getTranslations("repairs"),
    getTranslations("inventory"),
  ]);
  const [item, repairs, locations] = await Promise.all([
    load(getItem, { id }),
    load(listRepairs, { item_id: id }),
    load(listLocations, {}),
  ]);
  if (!canMoveItem(actor, item)) forbidden();
  const repair = repairs.items.find(({ location }) => location.id === from) ?? repairs.items[0];
  if (!repair) redirect(`/inventory/${id}`);
  return (
    <>
      <PageHead
        title={t("form.title")}
        below={
          <>
            <span className="code">{item.inventory_number}</span>
            <span>{item.name}</span>
            <span>{repair.reason}</span>
          </>
        }
        crumbs={[
          { href: "/inventory", label: inventory("title") },
          { href: "/inventory/repairs", label: t("title") },
        ]}
      />
      <Messages of={["repairs", "files"]}>
        <ReturnRepairedForm repair={repair} places={asPlaces(locations.items).filter(({ type }) => type !== "workshop")} />
      </Messages>
    </>
  );
}
