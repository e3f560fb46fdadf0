import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { coveredHref } from "@/components/inventory/maintenance-links";
import { formatDay } from "@/lib/core/civil-time";
import type { MaintenancePlan } from "@/lib/inventory/maintenance/schema";

interface PlanTableProps {
  plans: readonly MaintenancePlan[];
  /** Plans that this person may change. */
  editable: ReadonlySet<string>;
}

/** What is to be done again and again, with what and how often. */
export function PlanTable({ plans, editable }: PlanTableProps) {
  const t = useTranslations("maintenance");
  const locale = useLocale();
  return (
    <div className="tblw">
      <table className="tbl care-list in-lines plan-list" aria-label={t("plans.title")}>
        <thead>
          <tr>
            {(["title", "kind", "target", "interval", "first", "items"] as const).map((key) => (
              <th key={key} scope="col" className={key === "items" ? "num" : undefined}>
                {t(`plans.columns.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <tr key={plan.id}>
              <td className="name">
                {editable.has(plan.id) ? (
                  <Link href={`/inventory/maintenance/plans/${plan.id}`} prefetch={false}>
                    {plan.title}
                  </Link>
                ) : (
                  plan.title
                )}
                <span className="i3 t-12 block">
                  {[plan.is_mandatory ? t("mandatory_words") : null, plan.is_active ? null : t("plans.resting")].filter(Boolean).join(", ")}
                </span>
              </td>
              <td className="right">{t(`kind.${plan.kind}`)}</td>
              <td className="wrap">{plan.category?.path ?? `${plan.item?.inventory_number ?? ""} ${plan.item?.name ?? ""}`}</td>
              <td className="right">{plan.interval_days === null ? "" : t("every", { count: plan.interval_days })}</td>
              <td data-label={t("plans.columns.first")}>{plan.next_due_on ? formatDay(plan.next_due_on, locale, "2-digit") : ""}</td>
              <td className="num" data-label={t("plans.columns.items")}>
                <Covered plan={plan} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How many things a plan covers, the way to just these; a plan of one item that is written off covers none. */
function Covered({ plan }: { plan: MaintenancePlan }) {
  const t = useTranslations("maintenance.plans");
  const { items, title } = plan;
  if (items === 0) return 0;
  return (
    <Link className="link" href={coveredHref(plan)} prefetch={false} aria-label={t("items_of", { count: items, title })}>
      {items}
    </Link>
  );
}
