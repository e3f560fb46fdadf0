import type { Metadata } from "next";
import { useLocale, useTranslations } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { RecordActivity } from "@/app/(app)/record-activity";
import { hrefWith } from "@/components/data-table/url";
import { fieldDefs, type FieldDef } from "@/components/inventory/custom-fields";
import { ItemActions } from "@/components/inventory/item-actions";
import { itemActivityWords } from "@/components/inventory/item-activity";
import { itemCrumbs } from "@/components/inventory/item-crumbs";
import { ItemDeleted } from "@/components/inventory/item-deleted";
import { ItemFacts } from "@/components/inventory/item-facts";
import { ItemHead } from "@/components/inventory/item-head";
import { InspectionNotice } from "@/components/inventory/inspection-notice";
import { ItemMaintenance } from "@/components/inventory/item-maintenance";
import { ItemKits } from "@/components/inventory/item-kits";
import { ItemMovements } from "@/components/inventory/item-movements";
import { ItemPhotos } from "@/components/inventory/item-photos";
import { ItemStock } from "@/components/inventory/item-stock";
import { ItemTags } from "@/components/inventory/item-tags";
import { asMovedItem, asPlaces, moveChoices } from "@/components/inventory/move-choice";
import { asPhotoView } from "@/components/inventory/photo-view";
import { Messages } from "@/components/layout/messages";
import { SourceTasks } from "@/components/tasks/source-tasks";
import { Pagination } from "@/components/ui/pagination";
import { load, loadActor } from "@/lib/core/adapters/page";
import type { Holder } from "@/lib/core/scope";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { listKits } from "@/lib/inventory/kits/queries/list-kits";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import { listItemMaintenance } from "@/lib/inventory/maintenance/queries/list-item-maintenance";
import { listPhotos } from "@/lib/inventory/photos/queries/list-photos";
import { canDeleteItem, canMoveItem, canOverrideInspection, canUpdateItem } from "@/lib/inventory/policy";
import { getItem } from "@/lib/inventory/queries/get-item";
import { listHistory } from "@/lib/inventory/queries/list-history";
import type { Item } from "@/lib/inventory/schema";
import { createTagAction } from "@/lib/tags/actions";
import type { Tag } from "@/lib/tags/schema";
import { listTags } from "@/lib/tags/queries/list-tags";
import { openStatuses } from "@/lib/tasks/constants";
import { listTasks } from "@/lib/tasks/queries/list-tasks";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ page?: string; log?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory");
  return { title: t("title") };
}

/** What this person may do with the item as it is; a deleted one can only be brought back. */
function rightsOn(actor: Holder, item: Item) {
  const isLive = !item.deleted_at;
  const mayDelete = canDeleteItem(actor, item);
  return {
    mayMove: isLive && canMoveItem(actor, item),
    mayUpdate: isLive && canUpdateItem(actor, item),
    mayDelete: isLive && mayDelete,
    mayRestore: !isLive && mayDelete,
    mayCreateTask: isLive && actor.grants.has("task:create"),
  };
}

/** What the choice of tags needs of the item, and of a tag. */
const asTagged = ({ id, version, tags }: Item) => ({ id, version, tags });
const asTagOption = ({ id, name, path, color }: Tag) => ({ id, name, path, color });

export default async function ItemPage({ params, searchParams }: Props) {
  const [{ id }, { page = "1", log }, actor] = await Promise.all([params, searchParams, loadActor()]);
  const [item, categories, locations, history, photos, tags, maintenance, kits] = await Promise.all([
    load(getItem, { id }),
    load(listCategories, {}),
    load(listLocations, {}),
    load(listHistory, { id, page, kind: "movement" }),
    load(listPhotos, { id }),
    load(listTags, {}),
    load(listItemMaintenance, { id }),
    load(listKits, { item_id: id }),
  ]);
  const { mayMove, mayUpdate, mayDelete, mayRestore, mayCreateTask } = rightsOn(actor, item);
  const places = asPlaces(locations.items);
  const defs = fieldDefs(categories.items, item.category.id);
  const actions = (
    <ItemActions
      item={asMovedItem(item)}
      choices={mayMove ? moveChoices(item, places) : []}
      places={places}
      mayUpdate={mayUpdate}
      mayDelete={mayDelete}
      mayOverride={canOverrideInspection(actor)}
      mayCreateTask={mayCreateTask}
    />
  );

  return (
    <Messages of={["inventory", "photos", "files", "tags", "maintenance", "acts"]}>
      <ItemHead
        item={item}
        crumbs={itemCrumbs(categories.items, item.category.id)}
        actions={mayMove || mayUpdate || mayDelete || mayCreateTask ? actions : undefined}
      />
      {item.deleted_at ? <ItemDeleted item={{ id: item.id, name: item.name }} mayRestore={mayRestore} /> : null}
      <InspectionNotice itemId={id} lines={maintenance.lines} mayRecord={mayUpdate} />
      <div className="item-grid">
        <div className="main">
          <div className={mayUpdate || photos.items.length > 0 ? "item-top" : undefined}>
            <ItemPhotos item={{ id, name: item.name }} photos={photos.items.map(asPhotoView)} mayUpdate={mayUpdate} />
            <ItemFacts item={item} defs={defs} mayUpdate={mayUpdate} />
          </div>
          <ItemMovements movements={history.items} total={history.total} timeZone={actor.theatre?.time_zone ?? "UTC"} />
          <Pagination
            page={history.page}
            pages={history.pages}
            href={(number) => hrefWith(`/inventory/${id}`, { log }, { page: number })}
          />
        </div>
        <div className="side">
          <ItemStock item={item} />
          <ItemTags item={asTagged(item)} tags={tags.items.map(asTagOption)} createTag={createTagAction} mayUpdate={mayUpdate} />
          <ItemMaintenance itemId={id} maintenance={maintenance} mayRecord={mayMove} mayPlan={mayUpdate} />
          <ItemTasks id={id} />
          <ItemKits kits={kits.items} />
          <ItemLog id={id} defs={defs} page={log} />
        </div>
      </div>
    </Messages>
  );
}

async function ItemTasks({ id }: { id: string }) {
  const [actor, locale] = await Promise.all([loadActor(), getLocale()]);
  if (!actor.grants.has("task:read")) return null;
  const { items } = await load(listTasks, { source_id: id, status: [...openStatuses], page_size: 20 });
  return <SourceTasks tasks={items} clock={{ locale, zone: actor.theatre?.time_zone ?? "UTC", now: new Date() }} />;
}

function ItemLog({ id, defs, page }: { id: string; defs: readonly FieldDef[]; page: string | undefined }) {
  const t = useTranslations("inventory.item");
  const words = itemActivityWords(defs, { locale: useLocale(), yes: { true: t("yes"), false: t("no") } });
  return <RecordActivity entity="item" id={id} path={`/inventory/${id}`} page={page} {...words} />;
}
