import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { actTitle, wayOf } from "@/components/inventory/act-words";
import { formatInstant } from "@/lib/core/civil-time";
import type { BatchSummary } from "@/lib/inventory/movements/schema";

/** Acts, the newest first: what, when, by whom, and whether it was taken back. */
export function ActList({ acts, timeZone }: { acts: readonly BatchSummary[]; timeZone: string }) {
  const t = useTranslations("acts");
  const locale = useLocale();
  return (
    <ul className="log" aria-label={t("title")}>
      {acts.map((act) => (
        <li key={act.id}>
          <time dateTime={act.created_at.toISOString()} className="when">
            {formatInstant(act.created_at, locale, timeZone)}
          </time>
          <div className="what">
            <Link href={`/inventory/acts/${act.id}`} prefetch={false}>
              {t(actTitle(act.type), { number: act.number })}
            </Link>
            <ActState act={act} />
            {act.comment ? <span className="note">{act.comment}</span> : null}
          </div>
          <div className="where">{wayOf(act.from_location, act.to_location, t("several_places"))}</div>
          <div className="who">
            <span>{t("lines", { count: act.items })}</span>
            <span>{act.created_by ?? t("system")}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Which act it takes back, or which took it back; each a way there. */
export function ActState({ act }: { act: BatchSummary }) {
  const t = useTranslations("acts");
  return (
    <>
      {act.reversed_by_id ? (
        <Link className="link note" href={`/inventory/acts/${act.reversed_by_id}`} prefetch={false}>
          {t(act.reversed_items < act.items ? "reversed_in_part" : "reversed", { number: act.reversed_by_number ?? 0 })}
        </Link>
      ) : null}
      {act.reverses_id ? (
        <Link className="link note" href={`/inventory/acts/${act.reverses_id}`} prefetch={false}>
          {t("reverses", { number: act.reverses_number ?? 0 })}
        </Link>
      ) : null}
    </>
  );
}
