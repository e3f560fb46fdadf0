import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { AnalyticsFigures } from "@/components/inventory/analytics-bars";
import { idleHref, movementsHref } from "@/components/inventory/analytics-links";
import { formatDecimal, formatMeasure, formatMoney } from "@/components/inventory/format-item";
import { recordsHref } from "@/components/inventory/maintenance-links";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/core/civil-time";
import type { Analytics } from "@/lib/inventory/analytics/schema";

interface ThingLine {
  item: { id: string; name: string; inventory_number: string };
  words: ReactNode;
}

function Things({ title, lines }: { title: string; lines: readonly ThingLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="records">
        {lines.map(({ item, words }) => (
          <li key={item.id}>
            <span className="grow">
              <Link className="hover:underline" href={`/inventory/${item.id}`} prefetch={false}>
                {item.name}
              </Link>{" "}
              <span className="code i3">{item.inventory_number}</span>
            </span>
            <span className="i2">{words}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What stands about, with what it is worth. */
export function IdleFigures({ idle }: Pick<Analytics, "idle">) {
  const t = useTranslations("analytics.idle");
  const locale = useLocale();
  const href = idleHref(idle.since);
  const last = (day: string | null) => (day ? t("last", { date: formatDay(day, locale, "2-digit") }) : t("never"));
  return (
    <Section title={t("title")} count={t("since", { date: formatDay(idle.since, locale) })}>
      <AnalyticsFigures
        figures={[
          { term: t("items"), value: formatDecimal(String(idle.items), locale), href },
          { term: t("value"), value: formatMoney(idle.value, locale), href },
        ]}
      />
      <Things
        title={t("most")}
        lines={idle.most.slice(0, 10).map((one) => ({
          item: one.item,
          words: `${formatMoney(one.value, locale)}, ${last(one.last_moved_on)}`,
        }))}
      />
    </Section>
  );
}

/** What broke, how long it was away and what that cost. */
export function RepairFigures({ told }: { told: Analytics }) {
  const t = useTranslations("analytics.repairs");
  const locale = useLocale();
  const { repairs } = told;
  const href = movementsHref(told, { type: "to_repair" });
  const records = (
    <Link className="link" href={recordsHref(told)} prefetch={false}>
      {t("records", { count: repairs.records })}
    </Link>
  );
  return (
    <Section title={t("title")} end={records}>
      <AnalyticsFigures
        figures={[
          { term: t("count"), value: formatDecimal(String(repairs.count), locale), href },
          { term: t("days"), value: formatDecimal(String(repairs.days), locale), href: movementsHref(told, { stay: "repair" }) },
          { term: t("cost"), value: formatMoney(repairs.cost, locale), href: recordsHref(told, { has_cost: "true" }) },
        ]}
      />
      <Things
        title={t("items")}
        lines={repairs.items.slice(0, 10).map((one) => ({ item: one.item, words: <Repaired told={told} one={one} /> }))}
      />
    </Section>
  );
}

/** How often and how long a thing was away, and what it cost: each the way to its records. */
function Repaired({ told, one }: { told: Analytics; one: Analytics["repairs"]["items"][number] }) {
  const t = useTranslations("analytics.repairs");
  const locale = useLocale();
  const { item, repairs, days, cost } = one;
  const opened = [
    { words: t("times", { repairs }), href: repairs > 0 && movementsHref(told, { type: "to_repair", item_id: item.id }) },
    { words: t("days_of", { days }), href: days > 0 && movementsHref(told, { stay: "repair", item_id: item.id }) },
    { words: formatMoney(cost, locale), href: Number(cost) > 0 && recordsHref(told, { has_cost: "true", item_id: item.id }) },
  ];
  return opened.map(({ words, href }, index) => (
    <Fragment key={words}>
      {index > 0 ? ", " : null}
      {href ? (
        <Link className="link" href={href} prefetch={false} aria-label={`${item.name}: ${words}`}>
          {words}
        </Link>
      ) : (
        words
      )}
    </Fragment>
  ));
}

/** What went out of the books. */
export function LossFigures({ told }: { told: Analytics }) {
  const t = useTranslations("analytics.losses");
  const locale = useLocale();
  const { losses } = told;
  const href = movementsHref(told, { lost: "true" });
  return (
    <Section title={t("title")}>
      <AnalyticsFigures
        figures={[
          { term: t("movements"), value: formatDecimal(String(losses.movements), locale), href },
          { term: t("value"), value: formatMoney(losses.value, locale), href },
        ]}
      />
      <Things
        title={t("items")}
        lines={losses.items.slice(0, 10).map(({ item, quantity, value }) => ({
          item,
          words: t("line", { quantity: formatMeasure(quantity, item.unit, locale), value: formatMoney(value, locale) }),
        }))}
      />
    </Section>
  );
}
