import { ClipboardCheck, SearchX } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { pickConditions } from "@/components/data-table/conditions";
import { ExportMenu } from "@/components/data-table/export-menu";
import { hrefWith } from "@/components/data-table/url";
import { formatMoney } from "@/components/inventory/format-item";
import { LogFoot } from "@/components/inventory/log-foot";
import { recordConditions } from "@/components/inventory/maintenance-links";
import { RecordFilters } from "@/components/inventory/record-filters";
import { RecordTable } from "@/components/inventory/record-table";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { load, loadActor } from "@/lib/core/adapters/page";
import { getPlan } from "@/lib/inventory/maintenance/queries/get-plan";
import { listRecords } from "@/lib/inventory/maintenance/queries/list-records";
import { getItem } from "@/lib/inventory/queries/get-item";

type SearchParams = Promise<Record<string, string | string[] | undefined>>;
type Conditions = ReturnType<typeof pickConditions>;

const home = "/inventory/maintenance/records";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("maintenance");
  return { title: t("records.title") };
}

/** The thing and the plan that the address names, as the conditions say them. */
async function loadNamed({ item_id: itemId, plan_id: planId }: Conditions) {
  const [item, plan] = await Promise.all([
    typeof itemId === "string" ? load(getItem, { id: itemId }) : undefined,
    typeof planId === "string" ? load(getPlan, { id: planId }) : undefined,
  ]);
  return {
    item: item && { value: item.id, label: `${item.inventory_number} ${item.name}` },
    plan: plan && { value: plan.id, label: plan.title },
  };
}

export default async function RecordsPage({ searchParams }: { searchParams: SearchParams }) {
  const [search, actor, t, locale] = await Promise.all([searchParams, loadActor(), getTranslations(), getLocale()]);
  const conditions = pickConditions(search, recordConditions);
  const [list, named] = await Promise.all([load(listRecords, conditions), loadNamed(conditions)]);
  const isNarrowed = recordConditions.some((name) => name in conditions);
  return (
    <Messages of={["maintenance", "files"]}>
      <PageHead
        title={t("maintenance.records.title")}
        count={isNarrowed ? undefined : t("maintenance.records.count", { count: list.total })}
        crumbs={[
          { href: "/inventory", label: t("inventory.title") },
          { href: "/inventory/maintenance", label: t("maintenance.title") },
        ]}
        actions={
          actor.grants.has("inventory:export") ? (
            <ExportMenu path="/api/v1/inventory/maintenance/records/export" conditions={[...recordConditions, "sort"]} />
          ) : undefined
        }
      />
      <RecordFilters {...named} found={isNarrowed ? list.total : undefined} />
      {list.items.length > 0 ? (
        <>
          <RecordTable records={list.items} />
          <LogFoot
            {...list}
            sum={t("maintenance.records.sum", { cost: formatMoney(list.cost, locale) })}
            href={(page) => hrefWith(home, conditions, { page })}
          />
        </>
      ) : (
        <NoRecords isNarrowed={isNarrowed} />
      )}
    </Messages>
  );
}

async function NoRecords({ isNarrowed }: { isNarrowed: boolean }) {
  const t = await getTranslations("maintenance.records");
  if (!isNarrowed)
    return (
      <EmptyState icon={<ClipboardCheck />} title={t("empty_title")}>
        {t("empty_text")}
      </EmptyState>
    );
  const reset = (
    <ButtonLink big href={home}>
      {t("reset")}
    </ButtonLink>
  );
  return (
    <EmptyState icon={<SearchX />} title={t("none_title")} actions={reset}>
      {t("none_text")}
    </EmptyState>
  );
}
