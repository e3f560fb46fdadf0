import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { AttachmentLink } from "@/components/files/attachment-link";
import { formatMoney } from "@/components/inventory/format-item";
import { State } from "@/components/ui/mark";
import { formatDay } from "@/lib/core/civil-time";
import type { MaintenanceRecord } from "@/lib/inventory/maintenance/schema";

const columns = ["done_on", "item", "job", "result", "cost", "who"] as const;

/** What was done with which thing, what was found and what it cost; on a phone each of them is a few lines. */
export function RecordTable({ records }: { records: readonly MaintenanceRecord[] }) {
  const t = useTranslations("maintenance");
  return (
    <div className="tblw">
      <table className="tbl care-list record-list" aria-label={t("records.title")}>
        <thead>
          <tr>
            {columns.map((key) => (
              <th key={key} scope="col" className={key === "cost" ? "num" : undefined}>
                {t(`records.columns.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <RecordRow key={record.id} record={record} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RecordRow({ record }: { record: MaintenanceRecord }) {
  const t = useTranslations("maintenance");
  const locale = useLocale();
  const { item, plan, result, done_on: day, cost, note, created_by: by, file_id: fileId } = record;
  const job = plan?.title ?? t("records.unplanned");
  return (
    <tr>
      <td className="day">
        <time dateTime={day}>{formatDay(day, locale, "2-digit")}</time>
      </td>
      <td className="name">
        <Link className="hit" href={`/inventory/${item.id}`} prefetch={false}>
          {item.name}
        </Link>
        <span className="code i3 t-12 block">{item.inventory_number}</span>
      </td>
      <td className="wrap job">
        {job}
        {note ? <span className="i3 t-12 block">{note}</span> : null}
        {fileId ? <AttachmentLink fileId={fileId} of={job} /> : null}
      </td>
      <td>
        <State mark={result === "passed" ? "ready" : "stop"}>{t(`result.${result}`)}</State>
      </td>
      <td className="num">{cost ? formatMoney(cost, locale) : ""}</td>
      <td className="wrap who">{by}</td>
    </tr>
  );
}
