import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import { fieldDefs } from "@/components/inventory/custom-fields";
import { itemFilters } from "@/components/inventory/filter-options";
import { formatMeasure, formatMoney } from "@/components/inventory/format-item";
import { ItemFilterBar } from "@/components/inventory/item-filter-bar";
import { ItemListActions } from "@/components/inventory/item-list-actions";
import { ItemListEmpty } from "@/components/inventory/item-list-empty";
import { itemRow, type Language } from "@/components/inventory/item-row";
import { ItemRows } from "@/components/inventory/item-rows";
import { ItemTabs } from "@/components/inventory/item-tabs";
import { asksForFields, isNarrowed, listViewCookie, readConditions, readListView, rememberedView } from "@/components/inventory/list-view";
import { barWords, departmentMarks, filterWords, listWords } from "@/components/inventory/list-words";
import { currentTab, planTabs } from "@/components/inventory/view-tab";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import { countItems } from "@/lib/inventory/queries/count-items";
import { listItems } from "@/lib/inventory/queries/list-items";
import type { Totals } from "@/lib/inventory/schema";
import { listTags } from "@/lib/tags/queries/list-tags";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";
import { createViewAction, deleteViewAction, reorderViewsAction, updateViewAction } from "@/lib/views/actions";
import { listViews } from "@/lib/views/queries/list-views";

type SearchParams = Record<string, string | string[] | undefined>;
type Actor = Awaited<ReturnType<typeof loadActor>>;
type Words = Awaited<ReturnType<typeof getTranslations<"inventory">>>;

const viewActions = { create: createViewAction, update: updateViewAction, remove: deleteViewAction, reorder: reorderViewsAction };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory");
  return { title: t("title") };
}

/** What the conditions can be chosen from; without the right to see people there are no departments to choose. */
async function loadSources(maySeeDepartments: boolean) {
  const [categories, locations, departments, tags, views] = await Promise.all([
    load(listCategories, {}),
    load(listLocations, {}),
    maySeeDepartments ? load(listDepartments, { page_size: 200 }) : { items: [] },
    load(listTags, {}),
    load(listViews, { scope: "inventory" }),
  ]);
  return { categories: categories.items, locations: locations.items, departments: departments.items, tags: tags.items, views: views.items };
}

/** All in one scroll begins with more rows than a page, and goes on from them in the browser. */
const wholePage = 100;

/** The list and all that stands around it. Conditions on fields wait for the categories, which say what fields there are. */
async function loadCatalogue(search: SearchParams, remembered: string | undefined, actor: Actor) {
  const loading = loadSources(actor.grants.has("user:read"));
  const early = asksForFields(search) ? (await loading).categories : undefined;
  const chosen = typeof search.category_id === "string" ? search.category_id : undefined;
  const conditions = readConditions(search, early ? fieldDefs(early, chosen) : []);
  const { isWhole } = readListView(search, remembered, []);
  const [list, sources] = await Promise.all([
    load(listItems, { ...conditions, ...(isWhole ? { page: 1, page_size: wholePage } : {}), include: "totals" }),
    loading,
  ]);
  const defs = fieldDefs(sources.categories, chosen);
  return { conditions, list, sources, defs, view: readListView(search, remembered, defs) };
}

function writeSums(t: Words, totals: Totals | null, locale: string): string[] {
  if (!totals) return [];
  const { quantity, unit, value } = totals;
  const all = quantity ? [t("list.totals.quantity", { quantity: formatMeasure(quantity, unit, locale) })] : [];
  return Number(value) > 0 ? [...all, t("list.totals.value", { value: formatMoney(value, locale) })] : all;
}

function languageOf(t: Words, locale: string, actor: Actor, defs: Language["defs"]): Language {
  const timeZone = actor.theatre?.time_zone ?? "UTC";
  return {
    locale,
    kilogram: t("kilogram"),
    more: t("list.more"),
    blocked: t("list.blocked_since"),
    yes: { true: t("item.yes"), false: t("item.no") },
    today: new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date()),
    defs,
  };
}

export default async function InventoryPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const [search, jar, actor, t, locale] = await Promise.all([
    searchParams,
    cookies(),
    loadActor(),
    getTranslations("inventory"),
    getLocale(),
  ]);
  const said = await getTranslations("views");
  const { conditions, list, sources, defs, view } = await loadCatalogue(search, rememberedView(jar.get(listViewCookie)?.value), actor);
  const reader = { departmentId: actor.department_id, userId: actor.user_id, mayRestore: actor.grants.has("inventory:delete") };
  const tabs = {
    all: t("list.all"),
    mine: t("list.mine"),
    deleted: t("list.deleted"),
    shared: (owner: string) => said("shared", { owner }),
  };
  const plans = planTabs(sources.views, sources.categories, reader, tabs);
  const { counts } = await load(countItems, { filters: plans.map((plan) => plan.conditions) });

  const words = listWords(t, departmentMarks(view.isWhole ? sources.departments.map((department) => ({ department })) : list.items), defs);
  const language = languageOf(t, locale, actor, defs);
  const rows = list.items.map((item) => itemRow(item, view.columns, language));
  const filters = itemFilters({ ...sources, defs }, filterWords(t, words));
  const narrowed = isNarrowed(conditions);
  const may = { mayAdd: actor.grants.has("inventory:create"), mayImport: actor.grants.has("inventory:import") };
  const pages = {
    page: list.page,
    page_size: list.page_size,
    total: list.total,
    pages: list.pages,
    sums: writeSums(t, list.totals, locale),
  };
  const { page: _page, ...walked } = conditions;
  const query = new URLSearchParams(Object.entries(walked).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))).toString();

  return (
    <>
      <PageHead title={t("title")} count={t("count", { count: counts[0] ?? list.total })} actions={<ItemListActions {...may} />} />
      <ItemTabs
        plans={plans}
        counts={counts}
        current={currentTab(plans, conditions, typeof search.saved === "string" ? search.saved : undefined)}
        actions={viewActions}
        reader={actor}
      />
      <ItemFilterBar filters={filters} view={view} found={narrowed ? list.total : undefined} words={barWords(t, words)} />
      {rows.length > 0 ? (
        <ItemRows
          rows={rows}
          words={words}
          view={view}
          pages={pages}
          whole={view.isWhole ? { query, next: list.next_cursor, language } : undefined}
        />
      ) : (
        <ItemListEmpty isNarrowed={narrowed} isDeleted={conditions.deleted === "true"} {...may} />
      )}
    </>
  );
}
