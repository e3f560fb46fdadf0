import { useTranslations } from "next-intl";
import Link from "next/link";
import { bulkVerbOf, RunTime } from "@/components/inventory/bulk-run-facts";
import type { BulkRunSummary } from "@/lib/inventory/bulk/schema";

/** My bulk runs, the newest first. */
export function BulkRunTable({ runs, zone }: { runs: readonly BulkRunSummary[]; zone: string }) {
  const t = useTranslations("bulk");
  return (
    <div className="tblw">
      <table className="tbl" aria-label={t("list")}>
        <thead>
          <tr>
            <th scope="col">{t("run.operation")}</th>
            <th scope="col">{t("run.when")}</th>
            <th scope="col">{t("run.status")}</th>
            <th scope="col" className="num">
              {t("run.changed")}
            </th>
            <th scope="col" className="num">
              {t("run.kept")}
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <td className="name">
                <Link href={`/inventory/bulk/${run.id}`} prefetch={false}>
                  {t(`operations.${bulkVerbOf(run)}`)}
                </Link>
                {run.undone_by_id ? <span className="i3"> · {t("run.undone_by")}</span> : null}
              </td>
              <td>
                <RunTime at={run.created_at} zone={zone} />
              </td>
              <td>{t(`run.statuses.${run.status}`)}</td>
              <td className="num">{run.done}</td>
              <td className="num">{run.refused}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
