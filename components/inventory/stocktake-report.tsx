import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { formatDecimal, formatMeasure } from "@/components/inventory/format-item";
import type { StocktakeLine } from "@/lib/inventory/stocktakes/schema";

const signed = (value: string, locale: string) => (Number(value) > 0 ? `+${formatDecimal(value, locale)}` : formatDecimal(value, locale));

/** What the count came to, line by line: to read, and to print and sign. */
export function StocktakeReport({ lines }: { lines: readonly StocktakeLine[] }) {
  const t = useTranslations("stocktakes.report");
  const locale = useLocale();
  return (
    <div className="tblw">
      <table className="tbl report" aria-label={t("title")}>
        <thead>
          <tr>
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("name")}</th>
            {(["expected", "book", "counted", "difference"] as const).map((key) => (
              <th key={key} scope="col" className="num">
                {t(key)}
              </th>
            ))}
            <th scope="col">{t("booked")}</th>
            <th scope="col">{t("who")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className={Number(line.difference ?? "0") === 0 ? undefined : "differs"}>
              <td>
                <Link className="code" href={`/inventory/${line.item.id}`} prefetch={false}>
                  {line.item.inventory_number}
                </Link>
              </td>
              <td className="name">{line.item.name}</td>
              <td className="num">{formatDecimal(line.expected, locale)}</td>
              <td className="num">{formatDecimal(line.book, locale)}</td>
              <td className="num">{line.counted === null ? "–" : formatMeasure(line.counted, line.item.unit, locale)}</td>
              <td className="num">{line.difference === null ? "" : signed(line.difference, locale)}</td>
              <td className="wrap">
                <Booked line={line} />
              </td>
              <td>{line.counted_by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Booked({ line }: { line: StocktakeLine }) {
  const t = useTranslations("stocktakes.report");
  const locale = useLocale();
  const { booked, difference, note } = line;
  const quantity = booked ? signed(booked.quantity, locale) : "";
  const words = booked
    ? booked.type === "transfer"
      ? t("transferred", { quantity, from: booked.from_location ?? "" })
      : t("corrected", { quantity })
    : Number(difference ?? "0") !== 0
      ? t("not_booked")
      : null;
  return <>{[words, note].filter(Boolean).join(" · ")}</>;
}
