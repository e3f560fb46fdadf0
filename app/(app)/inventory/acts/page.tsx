import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { pickConditions } from "@/components/data-table/conditions";
import { ExportMenu } from "@/components/data-table/export-menu";
import { hrefWith } from "@/components/data-table/url";
import { ActFilters } from "@/components/inventory/act-filters";
import { ActList } from "@/components/inventory/act-list";
import { ActTabs } from "@/components/inventory/act-tabs";
import { LogEmpty, LogFoot } from "@/components/inventory/log-foot";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { peopleOptions } from "@/components/users/people-options";
import { load, loadActor } from "@/lib/core/adapters/page";
import type { Locale } from "@/lib/core/locale";
import { listBatches } from "@/lib/inventory/movements/queries/list-batches";
import { listUsers } from "@/lib/users/queries/list-users";

const names = ["type", "created_by_id", "from", "to", "item_id"];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("acts");
  return { title: t("title") };
}

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function ActsPage({ searchParams }: { searchParams: SearchParams }) {
  const [search, actor, t, locale] = await Promise.all([searchParams, loadActor(), getTranslations(), getLocale()]);
  const conditions = pickConditions(search, names);
  const [list, people] = await Promise.all([
    load(listBatches, conditions),
    actor.grants.has("user:read") ? load(listUsers, { page_size: 200 }) : { items: [] },
  ]);
  const isNarrowed = names.some((name) => name in conditions);
  return (
    <Messages of={["acts", "inventory"]}>
      <PageHead
        title={t("acts.title")}
        count={isNarrowed ? undefined : t("acts.count", { count: list.total })}
        crumbs={[{ href: "/inventory", label: t("inventory.title") }]}
        actions={
          actor.grants.has("inventory:export") ? (
            <ExportMenu path="/api/v1/inventory/batches/export" conditions={[...names, "sort"]} />
          ) : undefined
        }
      />
      <ActTabs current="acts" />
      <ActFilters people={peopleOptions(people.items, locale as Locale)} found={isNarrowed ? list.total : undefined} />
      {list.items.length === 0 ? (
        <LogEmpty isNarrowed={isNarrowed} home="/inventory/acts" />
      ) : (
        <>
          <ActList acts={list.items} timeZone={actor.theatre?.time_zone ?? "UTC"} />
          <LogFoot {...list} href={(page) => hrefWith("/inventory/acts", conditions, { page })} />
        </>
      )}
    </Messages>
  );
}
