import { ScrollText } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AuditFilters } from "@/components/admin/audit-filters";
import { AuditFoot } from "@/components/admin/audit-foot";
import { AuditList } from "@/components/admin/audit-list";
import { pickConditions } from "@/components/data-table/conditions";
import { hrefWith } from "@/components/data-table/url";
import { ExportMenu } from "@/components/data-table/export-menu";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/button";
import { AdminTabs } from "@/components/users/admin-tabs";
import { peopleOptions } from "@/components/users/people-options";
import { listAuditRecords } from "@/lib/admin/queries/list-audit-records";
import { load, loadActor } from "@/lib/core/adapters/page";
import type { Locale } from "@/lib/core/locale";
import { listUsers } from "@/lib/users/queries/list-users";

const names = ["q", "actor_id", "entity_type", "entity_id", "action", "from", "to", "request_id"];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("admin.audit");
  return { title: t("title") };
}

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const [search, actor, t, locale] = await Promise.all([searchParams, loadActor(), getTranslations("admin.audit"), getLocale()]);
  const conditions = pickConditions(search, names);
  const [list, people] = await Promise.all([
    load(listAuditRecords, conditions),
    actor.grants.has("user:read") ? load(listUsers, { page_size: 200 }) : { items: [] },
  ]);
  const isNarrowed = names.some((name) => name in conditions);
  return (
    <Messages of={["users", "admin"]}>
      <PageHead
        title={t("title")}
        count={isNarrowed ? undefined : t("count", { count: list.total })}
        actions={<ExportMenu path="/api/v1/audit/export" conditions={names} />}
      />
      <AdminTabs current="audit" holder={actor} />
      <AuditFilters people={peopleOptions(people.items, locale as Locale)} found={isNarrowed ? list.total : undefined} />
      {list.items.length === 0 ? (
        <AuditEmpty />
      ) : (
        <>
          <AuditList
            records={list.items}
            zone={actor.theatre?.time_zone ?? "UTC"}
            narrow={(name, value) => hrefWith("/admin/audit", conditions, { [name]: value })}
          />
          <AuditFoot {...list} href={(page) => hrefWith("/admin/audit", conditions, { page })} />
        </>
      )}
    </Messages>
  );
}

async function AuditEmpty() {
  const t = await getTranslations("admin.audit");
  const widen = (
    <ButtonLink big href="/admin/audit">
      {t("reset_filters")}
    </ButtonLink>
  );
  return (
    <EmptyState icon={<ScrollText />} title={t("empty")} actions={widen}>
      {t("empty_text")}
    </EmptyState>
  );
}
