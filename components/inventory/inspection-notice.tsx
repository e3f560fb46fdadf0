import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { formatDay } from "@/lib/core/civil-time";
import type { DueLine } from "@/lib/inventory/maintenance/schema";

interface InspectionNoticeProps {
  itemId: string;
  lines: readonly DueLine[];
  mayRecord: boolean;
}

/** What stops the show: the inspection that is overdue, since when, what follows from it and what to do first. */
export function InspectionNotice({ itemId, lines, mayRecord }: InspectionNoticeProps) {
  const t = useTranslations("maintenance.notice");
  const locale = useLocale();
  const overdue = lines.filter(({ state, plan }) => state === "overdue" && plan.is_mandatory);
  const [first, ...more] = overdue;
  if (!first) return null;
  return (
    <div className="alarm-notice">
      <Notice
        tone="stop"
        title={t(first.last?.result === "failed" ? "failed" : "title", { plan: first.plan.title, day: formatDay(first.due_on, locale) })}
        actions={
          mayRecord ? (
            <Link className="btn" href={`/inventory/${itemId}/maintenance?plan_id=${first.plan.id}`} prefetch={false}>
              {t("record")}
            </Link>
          ) : undefined
        }
      >
        {t("consequence")} {more.length > 0 ? t("more", { plans: more.map(({ plan }) => plan.title).join(", ") }) : null}
      </Notice>
    </div>
  );
}
