import { useTranslations } from "next-intl";
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
  const fields = [
    { name: "from", type: "date", label: t("from"), value: from },
    { name: "to", type: "date", label: t("to"), value: to },
    { name: "idle_days", type: "number", label: t("idle_days"), value: idleDays },
  ];
  return (
    <>
      <Tabs label={t("periods")} items={items} />
      <form action="/inventory/analytics" className="period" aria-label={t("periods")}>
        {fields.map(({ name, type, label, value }) => (
          <label key={name} className="field">
            <span>{label}</span>
            <input key={value} className="input" name={name} type={type} min={type === "number" ? 1 : undefined} defaultValue={value} />
          </label>
        ))}
        <button type="submit" className="btn">
          {t("show")}
        </button>
      </form>
    </>
  );
}
