import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { dayIn } from "@/components/inventory/day-in";
import { DueRow } from "@/components/inventory/item-maintenance";
import { RecordForm } from "@/components/inventory/record-form";
import { RecordLine } from "@/components/inventory/record-line";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { Section } from "@/components/ui/section";
import { load, loadActor } from "@/lib/core/adapters/page";
import { canRecordMaintenance } from "@/lib/inventory/maintenance/policy";
import { listItemMaintenance } from "@/lib/inventory/maintenance/queries/list-item-maintenance";
import { getItem } from "@/lib/inventory/queries/get-item";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ plan_id?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("maintenance");
  return { title: t("record.title") };
}

/** Signing for what was done with one thing, beside its plans and everything that was done before. */
export default async function ItemMaintenancePage({ params, searchParams }: Props) {
  const [{ id }, search, actor, t, inventory] = await Promise.all([
    params,
    searchParams,
    loadActor(),
    getTranslations("maintenance"),
    getTranslations("inventory"),
  ]);
  const [item, maintenance] = await Promise.all([load(getItem, { id }), load(listItemMaintenance, { id })]);
  const owned = { department_id: item.department?.id ?? null, created_by_id: item.created_by_id };
  const maySign = (isMandatory: boolean) => canRecordMaintenance(actor, owned, isMandatory);
  if (item.deleted_at || !(maySign(true) || maySign(false))) forbidden();
  const plans = maintenance.lines.map(({ plan }) => plan).filter((plan) => maySign(plan.is_mandatory));
  return (
    <>
      <PageHead
        title={t("record.title")}
        below={
          <>
            <span className="code">{item.inventory_number}</span>
            <span>{item.name}</span>
          </>
        }
        crumbs={[
          { href: "/inventory", label: inventory("title") },
          { href: `/inventory/${id}`, label: item.inventory_number },
        ]}
      />
      <div className="item-grid">
        <div className="main form-page inset">
          <Messages of={["maintenance", "files"]}>
            <RecordForm
              item={{ id, name: item.name }}
              plans={plans.map((plan) => ({ id: plan.id, title: plan.title }))}
              planId={plans.find((plan) => plan.id === search.plan_id)?.id}
              today={dayIn(actor.theatre?.time_zone ?? "UTC")}
            />
          </Messages>
        </div>
        <div className="side">
          <Section title={t("item.title")} count={t("item.plans", { count: maintenance.lines.length })}>
            {maintenance.lines.map((line) => (
              <DueRow key={line.id} line={line} />
            ))}
          </Section>
          <Section title={t("item.history")} count={maintenance.records.length}>
            {maintenance.records.map((record) => (
              <RecordLine key={record.id} record={record} />
            ))}
          </Section>
        </div>
      </div>
    </>
  );
}
