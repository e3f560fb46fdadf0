import { Boxes, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExportMenu } from "@/components/data-table/export-menu";
import { KitTable } from "@/components/inventory/kit-table";
import { LabelLink } from "@/components/inventory/label-link";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listKits } from "@/lib/inventory/kits/queries/list-kits";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("kits");
  return { title: t("title") };
}

export default async function KitsPage() {
  const [actor, t] = await Promise.all([loadActor(), getTranslations()]);
  const { items, total } = await load(listKits, {});
  const add = actor.grants.has("inventory:create") ? (
    <ButtonLink look="primary" href="/inventory/kits/new">
      <Plus />
      {t("kits.add")}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHead
        title={t("kits.title")}
        count={t("kits.count", { count: total })}
        crumbs={[{ href: "/inventory", label: t("inventory.title") }]}
        actions={
          <>
            {actor.grants.has("inventory:export") ? <ExportMenu path="/api/v1/inventory/kits/export" /> : null}
            {items.length > 0 ? <LabelLink kind="kit" /> : null}
            {add}
          </>
        }
      />
      {items.length > 0 ? (
        <KitTable kits={items} />
      ) : (
        <EmptyState icon={<Boxes />} title={t("kits.empty_title")} actions={add}>
          {t("kits.empty_text")}
        </EmptyState>
      )}
    </>
  );
}
