import { ClipboardCheck, ListChecks, ShieldCheck } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExportMenu } from "@/components/data-table/export-menu";
import { dayIn } from "@/components/inventory/day-in";
import { dueAddress, DueFilter, type DueSearch } from "@/components/inventory/due-filter";
import { DueForm } from "@/components/inventory/due-form";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listDueMaintenance } from "@/lib/inventory/maintenance/queries/list-due-maintenance";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";

interface Props {
  searchParams: Promise<DueSearch & { page?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("maintenance");
  return { title: t("title") };
}

const names = ["state", "kind", "department_id", "plan_id", "within_days"] as const;

/** What the address asks for; an empty choice of the form asks for nothing. */
function readSearch(asked: DueSearch): DueSearch {
  const given = names.map((name) => [name, asked[name]]).filter(([, value]) => value);
  return Object.fromEntries(given) as DueSearch;
}

export default async function MaintenancePage({ searchParams }: Props) {
  const [asked, actor, t, inventory] = await Promise.all([
    searchParams,
    loadActor(),
    getTranslations("maintenance"),
    getTranslations("inventory"),
  ]);
  const search = readSearch(asked);
  const [list, departments] = await Promise.all([
    load(listDueMaintenance, { ...search, page: asked.page ?? "1" }),
    actor.grants.has("user:read") ? load(listDepartments, { page_size: 200 }) : { items: [] },
  ]);
  return (
    <Messages of={["maintenance", "files"]}>
      <PageHead
        title={t("title")}
        count={t("overdue_count", { count: list.counts.overdue, mandatory: list.counts.mandatory })}
        crumbs={[{ href: "/inventory", label: inventory("title") }]}
        actions={
          <>
            {actor.grants.has("inventory:export") ? (
              <ExportMenu path="/api/v1/inventory/maintenance/due/export" conditions={names} />
            ) : null}
            <ButtonLink href="/inventory/maintenance/records">
              <ClipboardCheck />
              {t("records.title")}
            </ButtonLink>
            <ButtonLink href="/inventory/maintenance/plans">
              <ListChecks />
              {t("plans.title")}
            </ButtonLink>
          </>
        }
      />
      <DueFilter search={search} counts={list.counts} departments={departments.items} />
      {list.total > 0 ? (
        <DueForm lines={list.items} mayCreateTask={actor.grants.has("task:create")} today={dayIn(actor.theatre?.time_zone ?? "UTC")} />
      ) : (
        <EmptyState icon={<ShieldCheck />} title={t("empty_title")}>
          {t("empty_text")}
        </EmptyState>
      )}
      <Pagination page={list.page} pages={list.pages} href={(number) => dueAddress(search, { page: String(number) })} />
    </Messages>
  );
}
