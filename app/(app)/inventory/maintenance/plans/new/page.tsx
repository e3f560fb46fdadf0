import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { dayIn } from "@/components/inventory/day-in";
import { PlanForm } from "@/components/inventory/plan-form";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { canKeepPlan } from "@/lib/inventory/maintenance/policy";
import { getItem } from "@/lib/inventory/queries/get-item";

interface Props {
  searchParams: Promise<{ item_id?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("maintenance");
  return { title: t("plan.new_title") };
}

export default async function NewPlanPage({ searchParams }: Props) {
  const [{ item_id: itemId }, actor, t, inventory] = await Promise.all([
    searchParams,
    loadActor(),
    getTranslations("maintenance"),
    getTranslations("inventory"),
  ]);
  if (!actor.grants.has("inventory:update")) forbidden();
  const [categories, item] = await Promise.all([load(listCategories, {}), itemId ? load(getItem, { id: itemId }) : undefined]);
  return (
    <>
      <PageHead
        title={t("plan.new_title")}
        crumbs={[
          { href: "/inventory", label: inventory("title") },
          { href: "/inventory/maintenance", label: t("title") },
          { href: "/inventory/maintenance/plans", label: t("plans.title") },
        ]}
      />
      <Messages of={["maintenance"]}>
        <PlanForm
          today={dayIn(actor.theatre?.time_zone ?? "UTC")}
          categories={categories.items.filter((category) => canKeepPlan(actor, { department_id: category.department_id }))}
          item={item ? { id: item.id, name: item.name, inventory_number: item.inventory_number } : undefined}
        />
      </Messages>
    </>
  );
}
