import { ListChecks, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExportMenu } from "@/components/data-table/export-menu";
import { PlanTable } from "@/components/inventory/plan-table";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { load, loadActor } from "@/lib/core/adapters/page";
import { canKeepPlan } from "@/lib/inventory/maintenance/policy";
import { listPlans } from "@/lib/inventory/maintenance/queries/list-plans";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("maintenance");
  return { title: t("plans.title") };
}

export default async function PlansPage() {
  const [actor, t, inventory] = await Promise.all([loadActor(), getTranslations("maintenance"), getTranslations("inventory")]);
  const plans = await load(listPlans, { page_size: 200 });
  const add = actor.grants.has("inventory:update") ? (
    <ButtonLink look="primary" href="/inventory/maintenance/plans/new">
      <Plus />
      {t("plans.add")}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHead
        title={t("plans.title")}
        count={plans.total}
        crumbs={[
          { href: "/inventory", label: inventory("title") },
          { href: "/inventory/maintenance", label: t("title") },
        ]}
        actions={
          <>
            {actor.grants.has("inventory:export") ? <ExportMenu path="/api/v1/inventory/maintenance/plans/export" /> : null}
            {add}
          </>
        }
      />
      {plans.total > 0 ? (
        <PlanTable plans={plans.items} editable={new Set(plans.items.filter((plan) => canKeepPlan(actor, plan)).map(({ id }) => id))} />
      ) : (
        <EmptyState icon={<ListChecks />} title={t("plans.empty_title")} actions={add}>
          {t("plans.empty_text")}
        </EmptyState>
      )}
    </>
  );
}
