import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden, redirect } from "next/navigation";
import { asMovedItem, asPlaces, moveChoices } from "@/components/inventory/move-choice";
import { MoveForm } from "@/components/inventory/move-form";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { canMoveItem, canOverrideInspection } from "@/lib/inventory/policy";
import { getItem } from "@/lib/inventory/queries/get-item";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory.item");
  return { title: t("movements") };
}

/** A movement as a page of its own: what the drawer of the item is without JavaScript. */
export default async function MoveItemPage({ params, searchParams }: Props) {
  const [{ id }, search, actor, t] = await Promise.all([params, searchParams, loadActor(), getTranslations("inventory")]);
  const [item, locations] = await Promise.all([load(getItem, { id }), load(listLocations, {})]);
  if (!canMoveItem(actor, item) || item.deleted_at) forbidden();
  const places = asPlaces(locations.items);
  const choice = moveChoices(item, places).find(({ verb }) => verb === search.as);
  if (!choice) redirect(`/inventory/${id}`);
  return (
    <>
      <PageHead
        title={t(`movement.verbs.${choice.verb}`)}
        below={
          <>
            <span className="code">{item.inventory_number}</span>
            <span>{item.name}</span>
          </>
        }
        crumbs={[
          { href: "/inventory", label: t("title") },
          { href: `/inventory/${id}`, label: item.inventory_number },
        ]}
      />
      <Messages of={["inventory", "maintenance", "files"]}>
        <div className="form-page">
          <MoveForm item={asMovedItem(item)} choice={choice} places={places} mayOverride={canOverrideInspection(actor)} />
        </div>
      </Messages>
    </>
  );
}
