import { useLocale, useTranslations } from "next-intl";
import { AttachmentLink } from "@/components/files/attachment-link";
import { formatMoney } from "@/components/inventory/format-item";
import { State } from "@/components/ui/mark";
import { formatDay } from "@/lib/core/civil-time";
import type { MaintenanceRecord } from "@/lib/inventory/maintenance/schema";

/** What was done with a thing one day, and what was found. */
export function RecordLine({ record }: { record: MaintenanceRecord }) {
  const t = useTranslations("maintenance");
  const locale = useLocale();
  const { plan, result, done_on: day, cost, note, created_by: by, file_id: fileId } = record;
  const more = [cost ? formatMoney(cost, locale) : null, note, by].filter(Boolean).join(" · ");
  return (
    <div className="due-row">
      <State mark={result === "passed" ? "ready" : "stop"}>{plan?.title ?? t("no_plan")}</State>
      <span className="i3">{formatDay(day, locale)}</span>
      <span className="i3 t-12">
        {[t(`result.${result}`), more].filter(Boolean).join(" · ")}
        {fileId ? <AttachmentLink fileId={fileId} of={plan?.title ?? t("no_plan")} /> : null}
      </span>
    </div>
  );
}
