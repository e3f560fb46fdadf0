import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { BulkDesk } from "@/components/inventory/bulk-desk";
import type { BulkRights } from "@/components/inventory/bulk-order";
import { fieldDefs } from "@/components/inventory/custom-fields";
import { refusalOf } from "@/components/data-table/refusal";
import { searchOf } from "@/components/data-table/url";
import { itemFilters } from "@/components/inventory/filter-options";
import { formatMeasure, formatMoney } from "@/components/inventory/format-item";
import { ItemFilterBar } from "@/components/inventory/item-filter-bar";
import { ItemListActions } from "@/components/inventory/item-list-actions";
import { ItemListEmpty } from "@/components/inventory/item-list-empty";
import { itemRow, type Language } from "@/components/inventory/item-cells";
import { ItemRows } from "@/components/inventory/item-rows";
import { ItemTabs } from "@/components/inventory/item-tabs";
import {
  asksForFields,
  choosesColumns,
  firstView,
  isNarrowed,
  type ListView,
  listViewCookie,
  readConditions,
  readListView,
  rememberedView,
  withoutOrder,
} from "@/components/inventory/list-view";
import { ListLook } from "@/components/inventory/list-look";
import { barWords, departmentMarks, filterWords, listWords } from "@/components/inventory/list-words";
import { currentTab, planTabs, viewHref, wholeHref } from "@/components/inventory/view-tab";
import { Messages } from "@/components/layout/messages";
import { pack } from "@/components/layout/packed";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor, loadAsked } from "@/lib/core/adapters/page";
import { localDay } from "@/lib/core/civil-time";
import { listChoices } from "@/lib/inventory/choices/queries/list-choices";
import { countItems } from "@/lib/inventory/queries/count-items";
import { listItems } from "@/lib/inventory/queries/list-items";
import type { ItemList, Totals } from "@/lib/inventory/schema";
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

/** What the conditions can be chosen from, and the views that were saved. */
async function loadSources() {
  const [choices, views] = await Promise.all([load(listChoices, {}), load(listViews, { scope: "inventory" })]);
  return { ...choices, views: views.items };
}

/** All in one scroll begins with more rows than a page, and goes on from them in the browser. */
const wholePage = 100;

/** What conditions find that cannot be asked: a field of a saved view may have become another since. */
const nothing: ItemList = { items: [], page: 1, page_size: wholePage, total: 0, pages: 0, next_cursor: null, totals: null };

/** The list and all that stands around it. Conditions on fields wait for the categories, which say what fields there are. */
async function loadCatalogue(search: SearchParams, remembered: string | undefined) {
  const loading = loadSources();
  const early = asksForFields(search) ? (await loading).categories : undefined;
  const chosen = typeof search.category_id === "string" ? search.category_id : undefined;
  const conditions = readConditions(search, early ? fieldDefs(early, chosen) : []);
  const { isWhole } = readListView(search, remembered, []);
  const [{ data: list = nothing, problem }, sources] = await Promise.all([
    loadAsked(listItems, { ...conditions, ...(isWhole ? { page: 1, page_size: wholePage } : {}), include: "totals" }),
    loading,
  ]);
  const defs = fieldDefs(sources.categories, chosen);
  return { conditions, list, problem, sources, defs, view: readListView(search, remembered, defs) };
}

function writeSums(t: Words, totals: Totals | null, locale: string, isPlace: boolean): string[] {
  if (!totals) return [];
  const { quantity, unit, value } = totals;
  const all = quantity ? [t(`list.totals.${isPlace ? "here" : "quantity"}`, { quantity: formatMeasure(quantity, unit, locale) })] : [];
  return Number(value) > 0 ? [...all, t("list.totals.value", { value: formatMoney(value, locale) })] : all;
}

function languageOf(t: Words, locale: string, actor: Actor, defs: Language["defs"]): Language {
  return {
    locale,
    kilogram: t("kilogram"),
    more: t("list.more"),
    blocked: t("list.blocked_since"),
    yes: { true: t("item.yes"), false: t("item.no") },
    today: localDay(new Date(), actor.theatre?.time_zone ?? "UTC"),
    defs,
  };
}

/** A view that this device opens the list with; one that is gone or no longer shared opens nothing. */
async function openFirstView(remembered: string | undefined): Promise<void> {
  const wanted = firstView(remembered);
  if (!wanted) return;
  const { items } = await load(listViews, { scope: "inventory" });
  const view = items.find(({ id }) => id === wanted);
  if (view) redirect(viewHref(view));
}

async function tabWords(t: Words) {
  const said = await getTranslations("views");
  const shared = (owner: string) => said("shared", { owner });
  return { all: t("list.all"), mine: t("list.mine"), deleted: t("list.deleted"), shared };
}

/** The tabs above the list, and how many each of them finds. */
async function loadTabs(sources: Awaited<ReturnType<typeof loadSources>>, remembered: string | undefined, actor: Actor, t: Words) {
  const first = sources.views.find(({ id }) => id === firstView(remembered))?.id;
  const reader = { first, departmentId: actor.department_id, userId: actor.user_id, mayRestore: actor.grants.has("inventory:delete") };
  const plans = planTabs(sources.views, sources.categories, reader, await tabWords(t));
  const { counts } = await load(countItems, { filters: plans.map((plan) => plan.conditions) });
  return { plans, counts, first };
}

function pagesOf({ list, conditions }: Pick<Awaited<ReturnType<typeof loadCatalogue>>, "list" | "conditions">, t: Words, locale: string) {
  const { page, page_size, total, pages, totals } = list;
  return { page, page_size, total, pages, sums: writeSums(t, totals, locale, "location_id" in conditions) };
}

function headRights({ grants }: Actor) {
  return {
    mayAdd: grants.has("inventory:create"),
    mayImport: grants.has("inventory:import"),
    mayCount: grants.has("inventory:stocktake"),
    mayExport: grants.has("inventory:export"),
  };
}

/** What is exported and read on in one scroll: the conditions in their order. */
function withoutPage(conditions: Record<string, string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(conditions).filter(([name]) => name !== "page"));
}

function lookOf(search: SearchParams, { view }: ListView, sort: string | string[] | undefined) {
  return <ListLook search={search} view={view} sort={typeof sort === "string" ? sort : undefined} />;
}

function bulkRights({ grants }: Actor): BulkRights {
  return {
    mayMove: grants.has("inventory:move"),
    mayUpdate: grants.has("inventory:update"),
    mayDelete: grants.has("inventory:delete"),
    mayExport: grants.has("inventory:export"),
    mayOverride: grants.get("inventory:override") === "all",
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
  const remembered = rememberedView(jar.get(listViewCookie)?.value);
  if (Object.keys(search).length === 0) await openFirstView(remembered);
  const { conditions, list, problem, sources, defs, view } = await loadCatalogue(search, remembered);
  const { plans, counts, first } = await loadTabs(sources, remembered, actor, t);
  const words = listWords(t, departmentMarks(view.isWhole ? sources.departments.map((department) => ({ department })) : list.items), defs);
  const language = languageOf(t, locale, actor, defs);
  const rows = list.items.map((item) => itemRow(item, view.columns, language));
  const filters = itemFilters({ ...sources, defs }, filterWords(t, words));
  const narrowed = isNarrowed(conditions);
  const found = withoutOrder(conditions);
  const rights = headRights(actor);

  return (
    <>
      <PageHead
        title={t("title")}
        count={t("count", { count: counts[0] ?? list.total })}
        actions={<ItemListActions {...rights} look={lookOf(search, view, conditions.sort)} found={withoutPage(conditions)} />}
      />
      <ItemTabs
        plans={plans}
        counts={counts}
        current={currentTab(plans, conditions, typeof search.saved === "string" ? search.saved : undefined)}
        actions={viewActions}
        reader={actor}
        first={first}
      />
      <ItemFilterBar filters={pack(filters)} view={view} found={narrowed ? list.total : undefined} words={barWords(t, words)} />
      <Messages of={["bulk"]}>
        {choosesColumns(search, remembered) ? null : <span className="few-columns" hidden />}
        <BulkDesk rights={bulkRights(actor)} found={found}>
          {rows.length > 0 ? (
            <ItemRows
              rows={pack(rows)}
              words={words}
              view={view}
              pages={pagesOf({ list, conditions }, t, locale)}
              whole={view.isWhole ? { query: searchOf(withoutPage(conditions)).toString(), next: list.next_cursor, language } : undefined}
            />
          ) : (
            <ItemListEmpty
              refusal={refusalOf(problem, filters)}
              isNarrowed={narrowed}
              isDeleted={conditions.deleted === "true"}
              allHref={first ? wholeHref : "/inventory"}
              {...rights}
            />
          )}
        </BulkDesk>
      </Messages>
    </>
  );
}
