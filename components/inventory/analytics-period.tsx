import { useTranslations } from "next-intl";
import { DateField } from "@/components/form/date-field";
import { NumberField } from "@/components/form/number-field";
import { Tabs } from "@/components/ui/tabs";

interface AnalyticsPeriodProps {
  from: string;
  to: string;
  idleDays: string;
  /** Usual periods with their first days; all end today. */
  usual: readonly { key: "month" | "quarter" | "year"; from: string; to: string }[];
}

/** Which time is told of: three usual ones, or any; a form of the address, so that it works without JavaScript. */
export function AnalyticsPeriod({ from, to, idleDays, usual }: AnalyticsPeriodProps) {
  const t = useTranslations("analytics");
  const items = usual.map((one) => ({
    href: `/inventory/analytics?from=${one.from}&to=${one.to}&idle_days=${idleDays}`,
    label: t(one.key),
    current: one.from === from && one.to === to,
  }));
  return (
    <>
      <Tabs label={t("periods")} items={items} />
      <form action="/inventory/analytics" className="period" aria-label={t("periods")}>
        <DateField key={`from ${from}`} name="from" label={t("from")} defaultValue={from} />
        <DateField key={`to ${to}`} name="to" label={t("to")} defaultValue={to} />
        <NumberField key={`idle ${idleDays}`} name="idle_days" label={t("idle_days")} defaultValue={idleDays} />
        <button type="submit" className="btn">
          {t("show")}
        </button>
      </form>
    </>
  );
}
