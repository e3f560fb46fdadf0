import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import { BulkDesk } from "@/components/inventory/bulk-desk";
import type { BulkRights } from "@/components/inventory/bulk-order";
import { itemFilters } from "@/components/inventory/filter-options";
import { ItemFilterBar } from "@/components/inventory/item-filter-bar";
import { ItemListActions } from "@/components/inventory/item-list-actions";
import { ItemListEmpty } from "@/components/inventory/item-list-empty";
import { itemRow } from "@/components/inventory/item-row";
import { ItemRows } from "@/components/inventory/item-rows";
import { ItemTabs } from "@/components/inventory/item-tabs";
import { isNarrowed, listViewCookie, readConditions, readListView, rememberedView } from "@/components/inventory/list-view";
import { barWords, departmentMarks, filterLabels, listWords } from "@/components/inventory/list-words";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import { listItems } from "@/lib/inventory/queries/list-items";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory");
  return { title: t("title") };
}

/** What the conditions can be chosen from; without the right to see people there are no departments to choose. */
async function loadSources(maySeeDepartments: boolean) {
  const [categories, locations, departments] = await Promise.all([
    load(listCategories, {}),
    load(listLocations, {}),
    maySeeDepartments ? load(listDepartments, { page_size: 200 }) : { items: [] },
  ]);
  return { categories: categories.items, locations: locations.items, departments: departments.items };
}

function bulkRights({ grants }: Awaited<ReturnType<typeof loadActor>>): BulkRights {
  return {
    mayMove: grants.has("inventory:move"),
    mayUpdate: grants.has("inventory:update"),
    mayDelete: grants.has("inventory:delete"),
    mayExport: grants.has("inventory:export"),
    mayOverride: grants.get("inventory:override") === "all",
  };
}

export default async function InventoryPage({ searchParams }: { searchParams: SearchParams }) {
  const [search, jar, actor, t, locale] = await Promise.all([
    searchParams,
    cookies(),
    loadActor(),
    getTranslations("inventory"),
    getLocale(),
  ]);
  const conditions = readConditions(search);
  const view = readListView(search, rememberedView(jar.get(listViewCookie)?.value));
  const [list, sources] = await Promise.all([load(listItems, conditions), loadSources(actor.grants.has("user:read"))]);

  const words = listWords(t, departmentMarks(list.items));
  const language = { locale, kilogram: t("kilogram"), more: (count: number) => t("list.more", { count }) };
  const rows = list.items.map((item) => itemRow(item, view.columns, language));
  const filters = itemFilters(sources, {
    labels: filterLabels(t),
    statuses: words.status,
    conditions: words.condition,
  });
  const narrowed = isNarrowed(conditions);
  const may = { mayAdd: actor.grants.has("inventory:create"), mayImport: actor.grants.has("inventory:import") };
  const pages = { page: list.page, page_size: list.page_size, total: list.total, pages: list.pages };

  return (
    <>
      <PageHead
        title={t("title")}
        count={narrowed ? undefined : t("count", { count: list.total })}
        actions={
          <ItemListActions {...may} mayCount={actor.grants.has("inventory:stocktake")} mayExport={actor.grants.has("inventory:export")} />
        }
      />
      <ItemTabs conditions={conditions} departmentId={actor.department_id} mayRestore={actor.grants.has("inventory:delete")} />
      <ItemFilterBar filters={filters} view={view} found={narrowed ? list.total : undefined} words={barWords(t, words)} />
      <Messages of={["bulk"]}>
        <BulkDesk rights={bulkRights(actor)}>
          {rows.length > 0 ? (
            <ItemRows rows={rows} words={words} view={view} pages={pages} />
          ) : (
            <ItemListEmpty isNarrowed={narrowed} isDeleted={conditions.deleted === "true"} {...may} />
          )}
        </BulkDesk>
      </Messages>
    </>
  );
}
