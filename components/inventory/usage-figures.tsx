import { useLocale, useTranslations } from "next-intl";
import { AnalyticsBars, AnalyticsFigures } from "@/components/inventory/analytics-bars";
import { movementsHref } from "@/components/inventory/analytics-links";
import { formatDecimal } from "@/components/inventory/format-item";
import { Section } from "@/components/ui/section";
import { movementGroups } from "@/lib/inventory/analytics/rules";
import type { Analytics } from "@/lib/inventory/analytics/schema";

/** What goes out most often and longest, by category and thing by thing. */
export function UsageFigures({ told }: { told: Analytics }) {
  const t = useTranslations("analytics.use");
  const locale = useLocale();
  const issued = (conditions: Record<string, string>) => movementsHref(told, { type: movementGroups.out, ...conditions });
  const figure = (value: number) => formatDecimal(String(value), locale);
  const { use } = told;
  return (
    <Section title={t("title")}>
      <AnalyticsFigures
        figures={[
          { term: t("issues"), value: figure(use.issues), href: issued({}) },
          { term: t("days_out"), value: figure(use.days_out), href: movementsHref(told, { stay: "out" }) },
        ]}
      />
      <div className="columns">
        <div>
          <h3>{t("by_category")}</h3>
          <AnalyticsBars
            label={t("by_category")}
            bars={use.categories.map(({ id, name, issues, days_out: days }) => ({
              key: id,
              name,
              amount: issues,
              figure: figure(issues),
              words: t("bar", { name, issues, days }),
              href: issued({ category_id: id }),
            }))}
          />
        </div>
        <div>
          <h3>{t("by_item")}</h3>
          <AnalyticsBars
            label={t("by_item")}
            bars={use.items.slice(0, 12).map(({ item, issues, days_out: days }) => ({
              key: item.id,
              name: item.name,
              amount: issues,
              figure: figure(issues),
              words: t("bar", { name: `${item.name} ${item.inventory_number}`, issues, days }),
              href: issued({ item_id: item.id }),
            }))}
          />
        </div>
      </div>
    </Section>
  );
}
