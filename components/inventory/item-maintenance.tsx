import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { dueMark } from "@/components/inventory/due-mark";
import { RecordLine } from "@/components/inventory/record-line";
import { Mark } from "@/components/ui/mark";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/core/civil-time";
import type { DueLine, ItemMaintenance as Maintenance } from "@/lib/inventory/maintenance/schema";

interface ItemMaintenanceProps {
  itemId: string;
  maintenance: Maintenance;
  mayRecord: boolean;
  mayPlan: boolean;
}

const shown = 5;

/** When each of its plans is due, and what was done last. */
export function ItemMaintenance({ itemId, maintenance, mayRecord, mayPlan }: ItemMaintenanceProps) {
  const t = useTranslations("maintenance");
  const { lines, records } = maintenance;
  if (lines.length + records.length === 0 && !mayPlan) return null;
  const record = (
    <Link className="link t-13" href={`/inventory/${itemId}/maintenance`} prefetch={false}>
      {t("item.record")}
    </Link>
  );
  return (
    <Section title={t("item.title")} count={t("item.plans", { count: lines.length })} end={mayRecord ? record : null}>
      {lines.map((line) => (
        <DueRow key={line.id} line={line} />
      ))}
      {records.slice(0, shown).map((one) => (
        <RecordLine key={one.id} record={one} />
      ))}
      {lines.length + records.length === 0 ? (
        <p className="t-13 i3">
          {t("item.none")}{" "}
          <Link className="link" href={`/inventory/maintenance/plans/new?item_id=${itemId}`} prefetch={false}>
            {t("item.plan")}
          </Link>
        </p>
      ) : null}
    </Section>
  );
}

export function DueRow({ line }: { line: DueLine }) {
  const t = useTranslations("maintenance");
  const locale = useLocale();
  const { plan, state, due_on: day } = line;
  const tone = dueMark(line);
  return (
    <div className="due-row">
      <span className="row g2 min-w-0">
        {tone ? (
          <span className={tone}>
            <Mark name={tone} label={t(`state.${state}`)} />
          </span>
        ) : null}
        <span>{plan.title}</span>
      </span>
      <span className={tone ?? undefined}>{formatDay(day, locale)}</span>
      <span className="i3 t-12">
        {t("every", { count: plan.interval_days })}
        {plan.is_mandatory ? `, ${t("mandatory_words")}` : ""}
      </span>
    </div>
  );
}
