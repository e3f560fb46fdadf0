import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { AttachmentLink } from "@/components/files/attachment-link";
import { formatMeasure } from "@/components/inventory/format-item";
import { ButtonLink } from "@/components/ui/button";
import { Department } from "@/components/ui/department";
import { formatInstant } from "@/lib/core/civil-time";
import type { Repair } from "@/lib/inventory/repairs/schema";

interface RepairListProps {
  repairs: readonly Repair[];
  timeZone: string;
  /** Things that this person may bring back. */
  movable: ReadonlySet<string>;
}

/** What is in the workshops: what is broken, since when, who sent it. */
export function RepairList({ repairs, timeZone, movable }: RepairListProps) {
  const t = useTranslations("repairs");
  const locale = useLocale();
  return (
    <ul className="repairs" aria-label={t("title")}>
      {repairs.map((repair) => (
        <li key={repair.id}>
          {repair.file_id ? <AttachmentLink fileId={repair.file_id} isPicture of={repair.item.name} /> : null}
          <div className="body">
            <span className="row g2 t-12 i3">
              <span className="code">{repair.item.inventory_number}</span>
              {repair.department ? (
                <Department gel={repair.department.color} code={repair.department.short_code} title={repair.department.name} />
              ) : null}
              <span>{repair.location.path}</span>
            </span>
            <Link className="t-16" href={`/inventory/${repair.item.id}`} prefetch={false}>
              {repair.item.name}
            </Link>
            <p className="t-14 i2">{repair.reason ?? t("no_reason")}</p>
            <span className="t-12 i3">
              {t("since", {
                when: formatInstant(repair.since, locale, timeZone),
                who: repair.sent_by ?? "",
                days: daysSince(repair.since),
              })}
            </span>
          </div>
          <span className="num">{formatMeasure(repair.quantity, repair.item.unit, locale)}</span>
          <span className="act">
            {movable.has(repair.id) ? (
              <ButtonLink
                href={`/inventory/repairs/${repair.item.id}?from=${repair.location.id}`}
                prefetch={false}
                aria-label={t("return_of", { name: repair.item.name })}
              >
                {t("return")}
              </ButtonLink>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

const daysSince = (at: Date) => Math.max(0, Math.floor((Date.now() - at.getTime()) / 86_400_000));
