import { useLocale, useTranslations } from "next-intl";
import { AnalyticsBars, AnalyticsFigures } from "@/components/inventory/analytics-bars";
import { itemsHref } from "@/components/inventory/analytics-links";
import { formatDecimal, formatMoney } from "@/components/inventory/format-item";
import { Section } from "@/components/ui/section";
import type { Analytics } from "@/lib/inventory/analytics/schema";

const cuts = [
  ["categories", "category_id"],
  ["departments", "department_id"],
  ["locations", "location_id"],
] as const;

/** What is owned and where it is, each part the way to its items. */
export function ValueFigures({ value }: Pick<Analytics, "value">) {
  const t = useTranslations("analytics.value");
  const locale = useLocale();
  return (
    <Section title={t("title")}>
      <AnalyticsFigures
        figures={[
          { term: t("value"), value: formatMoney(value.value, locale), href: itemsHref({}) },
          { term: t("items"), value: formatDecimal(String(value.items), locale), href: itemsHref({}) },
        ]}
      />
      <div className="columns">
        {cuts.map(([cut, condition]) => (
          <div key={cut}>
            <h3>{t(cut)}</h3>
            <AnalyticsBars
              label={t(cut)}
              bars={value[cut].map((part) => ({
                key: part.id ?? "",
                name: part.name ?? t("none"),
                amount: Number(part.value),
                figure: formatMoney(part.value, locale),
                words: t("bar", { name: part.name ?? t("none"), value: formatMoney(part.value, locale), items: part.items }),
                href: itemsHref({ [condition]: part.id ?? "none" }),
              }))}
            />
          </div>
        ))}
      </div>
    </Section>
  );
}
