import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { pickConditions } from "@/components/data-table/conditions";
import { ExportMenu } from "@/components/data-table/export-menu";
import { hrefWith } from "@/components/data-table/url";
import { ActFilters } from "@/components/inventory/act-filters";
import { ActTabs } from "@/components/inventory/act-tabs";
import { LogEmpty, LogFoot } from "@/components/inventory/log-foot";
import { MovementList } from "@/components/inventory/movement-list";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { peopleOptions } from "@/components/users/people-options";
import { load, loadActor } from "@/lib/core/adapters/page";
import type { Locale } from "@/lib/core/locale";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { listMovements } from "@/lib/inventory/movements/queries/list-movements";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";
import { listUsers } from "@/lib/users/queries/list-users";

const names = ["type", "lost", "stay", "created_by_id", "from", "to", "item_id", "category_id", "department_id"];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("acts");
  return { title: t("movements") };
}

/** What the log can be narrowed by; people and departments only for who may see them. */
async function loadSources(maySeePeople: boolean) {
  const [categories, departments, people] = await Promise.all([
    load(listCategories, {}),
    maySeePeople ? load(listDepartments, { page_size: 200 }) : { items: [] },
    maySeePeople ? load(listUsers, { page_size: 200 }) : { items: [] },
  ]);
  return { categories: categories.items, departments: departments.items, people: people.items };
}

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function MovementsPage({ searchParams }: { searchParams: SearchParams }) {
  const [search, actor, t, locale] = await Promise.all([searchParams, loadActor(), getTranslations(), getLocale()]);
  const conditions = pickConditions(search, names);
  const [list, sources] = await Promise.all([load(listMovements, conditions), loadSources(actor.grants.has("user:read"))]);
  const isNarrowed = names.some((name) => name in conditions);
  return (
    <Messages of={["acts", "inventory"]}>
      <PageHead
        title={t("acts.movements")}
        count={isNarrowed ? undefined : t("acts.movement_count", { count: list.total })}
        crumbs={[{ href: "/inventory", label: t("inventory.title") }]}
        actions={
          actor.grants.has("inventory:export") ? (
            <ExportMenu path="/api/v1/inventory/movements/export" conditions={[...names, "sort"]} />
          ) : undefined
        }
      />
      <ActTabs current="movements" />
      <ActFilters
        people={peopleOptions(sources.people, locale as Locale)}
        categories={sources.categories}
        departments={sources.departments}
        found={isNarrowed ? list.total : undefined}
      />
      {list.items.length === 0 ? (
        <LogEmpty isNarrowed={isNarrowed} home="/inventory/movements" />
      ) : (
        <>
          <MovementList movements={list.items} timeZone={actor.theatre?.time_zone ?? "UTC"} />
          <LogFoot {...list} href={(page) => hrefWith("/inventory/movements", conditions, { page })} />
        </>
      )}
    </Messages>
  );
}
