import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { formatDecimal, formatMeasure } from "@/components/inventory/format-item";
import { Section } from "@/components/ui/section";
import type { Item } from "@/lib/inventory/schema";

/** Where it stands now, place by place. */
export function ItemStock({ item }: { item: Item }) {
  const t = useTranslations("inventory.item");
  const locale = useLocale();
  return (
    <Section title={t("where")} count={formatMeasure(item.quantity, item.unit, locale)}>
      {item.stock.map((standing) => (
        <div key={standing.location_id} className="stock-line">
          <Link className="hover:underline" href={`/inventory?location_id=${standing.location_id}`} prefetch={false}>
            {standing.location}
          </Link>
          <b className="bb">{formatDecimal(standing.quantity, locale)}</b>
        </div>
      ))}
      {item.stock.length === 0 ? <p className="t-13 i3">{t("nowhere")}</p> : null}
    </Section>
  );
}
