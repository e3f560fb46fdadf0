import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { fieldDefs } from "@/components/inventory/custom-fields";
import { formatMeasure } from "@/components/inventory/format-item";
import { ItemActions } from "@/components/inventory/item-actions";
import { ItemChanges } from "@/components/inventory/item-changes";
import { itemCrumbs } from "@/components/inventory/item-crumbs";
import { ItemDeleted } from "@/components/inventory/item-deleted";
import { ItemFacts } from "@/components/inventory/item-facts";
import { ItemMovements } from "@/components/inventory/item-movements";
import { ItemStatusBadge } from "@/components/inventory/item-status-badge";
import { ItemStock } from "@/components/inventory/item-stock";
import { statusWords } from "@/components/inventory/list-words";
import { asMovedItem, asPlaces, moveChoices } from "@/components/inventory/move-choice";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { Department } from "@/components/ui/department";
import { Pagination } from "@/components/ui/pagination";
import { load, loadActor } from "@/lib/core/adapters/page";
import { canDeleteItem, canMoveItem, canUpdateItem } from "@/lib/inventory/policy";
import { getItem } from "@/lib/inventory/queries/get-item";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { listHistory } from "@/lib/inventory/queries/list-history";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ page?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory");
  return { title: t("title") };
}

export default async function ItemPage({ params, searchParams }: Props) {
  const [{ id }, { page = "1" }, actor, t, locale] = await Promise.all([params, searchParams, loadActor(), getTranslations("inventory"), getLocale()]);
  const [item, categories, locations, history] = await Promise.all([
    load(getItem, { id }),
    load(listCategories, {}),
    load(listLocations, {}),
    load(listHistory, { id, page }),
  ]);
  const isLive = !item.deleted_at;
  const mayUpdate = isLive && canUpdateItem(actor, item);
  const mayDelete = canDeleteItem(actor, item);
  const places = asPlaces(locations.items);
  const choices = isLive && canMoveItem(actor, item) ? moveChoices(item, places) : [];
  const { department } = item;
  const timeZone = actor.theatre?.time_zone ?? "UTC";

  return (
    <Messages of={["inventory"]}>
      <PageHead
        crumbs={[{ href: "/inventory", label: t("title") }, ...itemCrumbs(categories.items, item.category.id)]}
        title={item.name}
        below={
          <>
            <span className="code" style={{ color: "var(--ink)" }}>{item.inventory_number}</span>
            {department ? <Department gel={department.color} code={department.short_code} title={department.name} /> : null}
            <ItemStatusBadge status={item.status} words={statusWords(t)} />
            <span>{t("item.condition", { condition: t(`item.conditions.${item.condition}`) })}</span>
            <span>{formatMeasure(item.quantity, item.unit, locale)}</span>
          </>
        }
        actions={choices.length > 0 || mayUpdate || (isLive && mayDelete) ? <ItemActions item={asMovedItem(item)} choices={choices} places={places} mayUpdate={mayUpdate} mayDelete={isLive && mayDelete} /> : undefined}
      />
      {isLive ? null : <ItemDeleted item={{ id: item.id, name: item.name }} mayRestore={mayDelete} />}
      <div className="item-grid">
        <div className="main">
          <ItemFacts item={item} defs={fieldDefs(categories.items, item.category.id)} mayUpdate={mayUpdate} />
          <ItemMovements entries={history.items} timeZone={timeZone} />
          <Pagination page={history.page} pages={history.pages} href={(number) => (number === 1 ? `/inventory/${id}` : `/inventory/${id}?page=${number}`)} />
        </div>
        <div className="side">
          <ItemStock item={item} />
          <ItemChanges entries={history.items} defs={fieldDefs(categories.items, item.category.id)} timeZone={timeZone} />
        </div>
      </div>
    </Messages>
  );
}
