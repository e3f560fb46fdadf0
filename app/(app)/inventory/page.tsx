import { Ellipsis, FolderTree, Plus, Upload, Warehouse } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import Link from "next/link";
import { TableFoot } from "@/components/data-table/table-foot";
import { itemFilters } from "@/components/inventory/filter-options";
import { ItemFilterBar } from "@/components/inventory/item-filter-bar";
import { ItemGrid } from "@/components/inventory/item-grid";
import { ItemLines } from "@/components/inventory/item-lines";
import { ItemListEmpty } from "@/components/inventory/item-list-empty";
import { itemRow } from "@/components/inventory/item-row";
import { ItemTable } from "@/components/inventory/item-table";
import { ItemTabs } from "@/components/inventory/item-tabs";
import { listViewCookie, readConditions, readListView } from "@/components/inventory/list-view";
import { departmentMarks, listWords } from "@/components/inventory/list-words";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { listItems } from "@/lib/inventory/queries/list-items";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory");
  return { title: t("title") };
}

export default async function InventoryPage({ searchParams }: { searchParams: SearchParams }) {
  const [search, jar, actor, t, locale] = await Promise.all([searchParams, cookies(), loadActor(), getTranslations("inventory"), getLocale()]);
  const conditions = readConditions(search);
  const view = readListView(search, decodeURIComponent(jar.get(listViewCookie)?.value ?? ""));
  const [list, categories, locations, departments] = await Promise.all([
    load(listItems, conditions),
    load(listCategories, {}),
    load(listLocations, {}),
    actor.grants.has("user:read") ? load(listDepartments, { page_size: 200 }) : { items: [] },
  ]);

  const words = listWords(t, departmentMarks(list.items));
  const language = { locale, kilogram: t("kilogram"), more: (count: number) => t("list.more", { count }) };
  const rows = list.items.map((item) => itemRow(item, view.columns, language));
  const filters = itemFilters(
    { categories: categories.items, locations: locations.items, departments: departments.items },
    { labels: filterLabels(t), statuses: words.status, conditions: words.condition },
  );
  const isNarrowed = Object.keys(conditions).some((name) => name !== "sort" && name !== "page");
  const mayAdd = actor.grants.has("inventory:create");
  const mayImport = actor.grants.has("inventory:import");
  const foot = <TableFoot page={list.page} page_size={list.page_size} total={list.total} pages={list.pages} selects={false} />;

  return (
    <>
      <PageHead
        title={t("title")}
        count={isNarrowed ? undefined : t("count", { count: list.total })}
        actions={
          <>
            <Popover trigger={<Ellipsis />} label={t("list.setup")} align="end" triggerProps={{ className: "btn icon quiet" }}>
              <Link className="mi" href="/inventory/categories" prefetch={false}><FolderTree />{t("list.categories")}</Link>
              <Link className="mi" href="/inventory/locations" prefetch={false}><Warehouse />{t("list.locations")}</Link>
            </Popover>
            {mayImport ? <ButtonLink href="/inventory/import" prefetch={false}><Upload />{t("list.import")}</ButtonLink> : null}
            {mayAdd ? <ButtonLink look="primary" href="/inventory/new" prefetch={false}><Plus />{t("list.add")}</ButtonLink> : null}
          </>
        }
      />
      <ItemTabs conditions={conditions} departmentId={actor.department_id} mayRestore={actor.grants.has("inventory:delete")} />
      <ItemFilterBar filters={filters} view={view} found={isNarrowed ? list.total : undefined} words={{ search: t("list.search"), view: t("list.view"), views: { table: t("list.views.table"), grid: t("list.views.grid"), list: t("list.views.list") }, columns: words.columns }} />
      {rows.length === 0 ? <ItemListEmpty isNarrowed={isNarrowed} isDeleted={conditions.deleted === "true"} mayAdd={mayAdd} mayImport={mayImport} /> : null}
      {rows.length > 0 && view.view === "table" ? <ItemTable rows={rows} words={words} shown={view.columns} density={view.density} foot={foot} /> : null}
      {rows.length > 0 && view.view === "grid" ? <><ItemGrid rows={rows} words={words} />{foot}</> : null}
      {rows.length > 0 && view.view === "list" ? <><ItemLines rows={rows} words={words} />{foot}</> : null}
    </>
  );
}

function filterLabels(t: Awaited<ReturnType<typeof getTranslations<"inventory">>>) {
  return {
    category_id: t("list.filters.category_id"),
    location_id: t("list.filters.location_id"),
    department_id: t("list.filters.department_id"),
    status: t("list.filters.status"),
    condition: t("list.filters.condition"),
  };
}
