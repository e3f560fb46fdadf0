import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { customFact, type FieldDef } from "@/components/inventory/custom-fields";
import { formatMeasure, formatMoney, formatSizes } from "@/components/inventory/format-item";
import { Fact, Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { formatDay } from "@/lib/core/civil-time";
import type { Item } from "@/lib/inventory/schema";

type Line = [term: string, value: ReactNode];

function useSizes(item: Item): ReactNode {
  const t = useTranslations("inventory");
  const locale = useLocale();
  const sizes = { width: item.width, height: item.height, depth: item.depth };
  const known = (["width", "height", "depth"] as const).filter((side) => sizes[side] !== null);
  if (known.length === 0) return null;
  if (known.length === 3) return formatSizes([item.width, item.height, item.depth], t("centimetre"), locale);
  return known.map((side) => t(`item.${side}`, { size: formatSizes([sizes[side]], t("centimetre"), locale) })).join(", ");
}

function usePrice(item: Item): ReactNode {
  const t = useTranslations("inventory.item");
  const locale = useLocale();
  const { current_value: now, purchase_price: bought } = item;
  if (!now) return bought ? t("bought_for", { price: formatMoney(bought, locale) }) : null;
  const all = { unit: item.unit, value: formatMoney(String(Number(now) * Number(item.quantity)), locale) };
  return (
    <>
      {formatMoney(now, locale)} {Number(item.quantity) === 1 ? null : <span>{t("value_of_all", all)} </span>}
      {bought ? <span className="i3">{t("bought_for", { price: formatMoney(bought, locale) })}</span> : null}
    </>
  );
}

/** What is known of the item; what nobody filled in has no line. */
export function ItemFacts({ item, defs, mayUpdate }: { item: Item; defs: readonly FieldDef[]; mayUpdate: boolean }) {
  const t = useTranslations("inventory");
  const locale = useLocale();
  const sizes = useSizes(item);
  const price = usePrice(item);
  const made = [item.manufacturer, item.model].filter(Boolean).join(", ");
  const yes = { true: t("item.yes"), false: t("item.no") };
  const lines: Line[] = [
    [t("item.sizes"), sizes],
    [t("columns.weight"), item.weight && formatMeasure(item.weight, t("kilogram"), locale)],
    [t("item.made"), made],
    [t("columns.serial_number"), item.serial_number && <span className="code">{item.serial_number}</span>],
    [t("item.price"), price],
    [t("item.purchase_date"), item.purchase_date && formatDay(item.purchase_date, locale)],
    [t("columns.warranty_until"), item.warranty_until && formatDay(item.warranty_until, locale)],
    ...defs.map((def): Line => [def.label, customFact(def, item.custom_fields[def.key], { locale, yes })]),
    [t("item.description"), item.description && <span className="whitespace-pre-line">{item.description}</span>],
    [
      t("item.technical_description"),
      item.technical_description && <span className="whitespace-pre-line">{item.technical_description}</span>,
    ],
  ];
  const filled = lines.filter(([, value]) => value !== null && value !== "" && value !== undefined);
  return (
    <Section
      title={t("item.facts")}
      end={
        mayUpdate ? (
          <Link className="link t-13" href={`/inventory/${item.id}/edit`} prefetch={false}>
            {t("item.edit")}
          </Link>
        ) : null
      }
    >
      {filled.length > 0 ? (
        <Facts>
          {filled.map(([term, value]) => (
            <Fact key={term} term={term}>
              {value}
            </Fact>
          ))}
        </Facts>
      ) : (
        <p className="t-13 i3">{t("item.no_facts")}</p>
      )}
    </Section>
  );
}
