import { Wrench } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExportMenu } from "@/components/data-table/export-menu";
import { RepairList } from "@/components/inventory/repair-list";
import { PageHead } from "@/components/layout/page-head";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { load, loadActor } from "@/lib/core/adapters/page";
import { canMoveItem } from "@/lib/inventory/policy";
import { listRepairs } from "@/lib/inventory/repairs/queries/list-repairs";
import type { Repair } from "@/lib/inventory/repairs/schema";

interface Props {
  searchParams: Promise<{ page?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("repairs");
  return { title: t("title") };
}

const owned = ({ department_id: id }: Repair) => ({ department: id ? { id } : null });

export default async function RepairsPage({ searchParams }: Props) {
  const [{ page = "1" }, actor, t, inventory] = await Promise.all([
    searchParams,
    loadActor(),
    getTranslations("repairs"),
    getTranslations("inventory"),
  ]);
  const list = await load(listRepairs, { page });
  return (
    <>
      <PageHead
        title={t("title")}
        count={t("count", { count: list.total })}
        crumbs={[{ href: "/inventory", label: inventory("title") }]}
        actions={actor.grants.has("inventory:export") ? <ExportMenu path="/api/v1/inventory/repairs/export" /> : undefined}
      />
      {list.total > 0 ? (
        <RepairList
          repairs={list.items}
          timeZone={actor.theatre?.time_zone ?? "UTC"}
          movable={new Set(list.items.filter((repair) => canMoveItem(actor, owned(repair))).map(({ id }) => id))}
        />
      ) : (
        <EmptyState icon={<Wrench />} title={t("empty_title")}>
          {t("empty_text")}
        </EmptyState>
      )}
      <Pagination page={list.page} pages={list.pages} href={(number) => `/inventory/repairs?page=${number}`} />
    </>
  );
}
