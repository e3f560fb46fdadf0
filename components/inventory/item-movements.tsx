import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { AttachmentLink } from "@/components/files/attachment-link";
import { formatDecimal } from "@/components/inventory/format-item";
import { Section } from "@/components/ui/section";
import type { MovementType } from "@/components/inventory/move-choice";
import { formatInstant } from "@/lib/core/civil-time";
import type { HistoryEntry } from "@/lib/inventory/schema";

interface ItemMovementsProps {
  movements: readonly HistoryEntry[];
  /** Of all of them, on other pages too. */
  total: number;
  timeZone: string;
}

/** The movements of an item, newest first: what happened to its stock and status, and by whom. */
export function ItemMovements({ movements, total, timeZone }: ItemMovementsProps) {
  const t = useTranslations("inventory");
  const acts = useTranslations("acts");
  const locale = useLocale();
  if (total === 0) return null;
  return (
    <Section title={t("item.movements")} count={t("item.records", { count: total })}>
      <table className="tbl mv story" aria-label={t("item.movements")}>
        <thead>
          <tr>
            <th scope="col">{t("item.when")}</th>
            <th scope="col">{t("item.what")}</th>
            <th scope="col" className="num">
              {t("columns.quantity")}
            </th>
            <th scope="col">{t("item.from")}</th>
            <th scope="col">{t("item.to")}</th>
            <th scope="col">{t("item.who")}</th>
          </tr>
        </thead>
        <tbody>
          {movements.map((movement) => (
            <tr key={movement.id}>
              <td>{formatInstant(movement.at, locale, timeZone)}</td>
              <td className="wrap">
                <span className="what">{t(`movement.types.${movement.action as MovementType}`)}</span>
                {movement.batch_id ? (
                  <Link className="link t-12 block" href={`/inventory/acts/${movement.batch_id}`} prefetch={false}>
                    {acts("number", { number: movement.batch_number ?? 0 })}
                  </Link>
                ) : null}
                {movement.comment ? <span className="i3 t-12 block">{movement.comment}</span> : null}
                {movement.file_id ? (
                  <AttachmentLink
                    fileId={movement.file_id}
                    isPicture={movement.action === "to_repair"}
                    of={movement.comment ?? t("item.what")}
                  />
                ) : null}
                {movement.override_reason ? (
                  <span className="stop t-12 block">{t("item.signed_for", { reason: movement.override_reason })}</span>
                ) : null}
              </td>
              <td className="num">{formatDecimal(movement.quantity ?? "0", locale)}</td>
              <td className="wrap">{movement.from_location}</td>
              <td className="wrap">{movement.to_location}</td>
              <td className="wrap">{movement.actor ?? t("item.system")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
