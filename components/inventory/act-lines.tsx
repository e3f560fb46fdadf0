import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { formatMeasure } from "@/components/inventory/format-item";
import { Section } from "@/components/ui/section";
import type { Batch } from "@/lib/inventory/movements/schema";

/** What an act moved, each with the way to the item. */
export function ActLines({ act }: { act: Batch }) {
  const t = useTranslations("acts");
  const locale = useLocale();
  return (
    <Section title={t("things")} count={t("lines", { count: act.lines.length })}>
      <table className="tbl mv in-lines act-lines" aria-label={t("things")}>
        <thead>
          <tr>
            <th scope="col">{t("columns.item")}</th>
            <th scope="col" className="num">
              {t("columns.quantity")}
            </th>
            <th scope="col">{t("from")}</th>
            <th scope="col">{t("to")}</th>
          </tr>
        </thead>
        <tbody>
          {act.lines.map(({ id, item, quantity, from_location: from, to_location: to }) => (
            <tr key={id}>
              <td className="wrap name">
                <Link className="hover:underline" href={`/inventory/${item.id}`} prefetch={false}>
                  {item.name}
                </Link>
                <span className="code i3 t-12 block">{item.inventory_number}</span>
              </td>
              <td className="num">{formatMeasure(quantity, item.unit, locale)}</td>
              <td className="wrap full">{from}</td>
              <td className="wrap full to">{to}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
