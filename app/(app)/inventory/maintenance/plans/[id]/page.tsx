import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RecordActivity } from "@/app/(app)/record-activity";
import { forbidden } from "next/navigation";
import { dayIn } from "@/components/inventory/day-in";
import { DeletePlanButton } from "@/components/inventory/delete-plan-button";
import { PlanForm } from "@/components/inventory/plan-form";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { canKeepPlan } from "@/lib/inventory/maintenance/policy";
import { getPlan } from "@/lib/inventory/maintenance/queries/get-plan";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ log?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("maintenance");
  return { title: t("plan.edit_title") };
}

export default async function PlanPage({ params, searchParams }: Props) {
  const [{ id }, { log }, actor, t, inventory] = await Promise.all([
    params,
    searchParams,
    loadActor(),
    getTranslations("maintenance"),
    getTranslations("inventory"),
  ]);
  const plan = await load(getPlan, { id });
  if (!canKeepPlan(actor, plan)) forbidden();
  return (
    <Messages of={["maintenance"]}>
      <PageHead
        title={plan.title}
        below={<span>{plan.category?.path ?? `${plan.item?.inventory_number ?? ""} ${plan.item?.name ?? ""}`}</span>}
        crumbs={[
          { href: "/inventory", label: inventory("title") },
          { href: "/inventory/maintenance", label: t("title") },
          { href: "/inventory/maintenance/plans", label: t("plans.title") },
        ]}
        actions={<DeletePlanButton id={id} version={plan.version} />}
      />
      <PlanForm plan={plan} today={dayIn(actor.theatre?.time_zone ?? "UTC")} categories={[]} />
      <div className="page">
        <RecordActivity entity="maintenance_plan" id={id} path={`/inventory/maintenance/plans/${id}`} page={log} />
      </div>
    </Messages>
  );
}
