import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { wayOf } from "@/components/inventory/act-words";
import { formatMeasure } from "@/components/inventory/format-item";
import { formatInstant } from "@/lib/core/civil-time";
import type { MovementEntry } from "@/lib/inventory/movements/schema";

/** Every movement, the newest first, with its item and its act. */
export function MovementList({ movements, timeZone }: { movements: readonly MovementEntry[]; timeZone: string }) {
  const t = useTranslations();
  const locale = useLocale();
  return (
    <ul className="log" aria-label={t("acts.movements")}>
      {movements.map((movement) => (
        <li key={movement.id}>
          <time dateTime={movement.created_at.toISOString()} className="when">
            {formatInstant(movement.created_at, locale, timeZone)}
          </time>
          <div className="what">
            <Link href={`/inventory/${movement.item.id}`} prefetch={false}>
              {movement.item.name}
            </Link>
            <span className="note">
              <span className="code">{movement.item.inventory_number}</span>
            </span>
            {movement.comment ? <span className="note">{movement.comment}</span> : null}
          </div>
          <div className="where">
            <b>{t(`inventory.movement.types.${movement.type}`)}</b> {formatMeasure(movement.quantity, movement.item.unit, locale)}
            <span className="note">{wayOf(movement.from_location, movement.to_location, "")}</span>
          </div>
          <div className="who">
            <span>{movement.created_by ?? t("acts.system")}</span>
            {movement.batch_id ? (
              <Link className="link" href={`/inventory/acts/${movement.batch_id}`} prefetch={false}>
                {t("acts.number", { number: movement.batch_number ?? 0 })}
              </Link>
            ) : (
              <span>{t("acts.no_act")}</span>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
