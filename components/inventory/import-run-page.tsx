"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useAction } from "@/components/form/use-action";
import { ImportProblem } from "@/components/inventory/import-problem";
import { ImportReportView } from "@/components/inventory/import-report";
import { Button, ButtonLink } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { getImportRunAction, stopImportRunAction } from "@/lib/inventory/import-runs/actions";
import type { ImportReport } from "@/lib/inventory/imports/schema";

const pollMs = 1000;

/** The import as it is now: asked for again until it has ended. */
function useImportRun(id: string, first: ImportReport) {
  const [report, setReport] = useState(first);
  useEffect(() => {
    if (report.finished_at) return;
    let isStopped = false;
    const timer = setTimeout(async () => {
      const answer = await getImportRunAction(null, { id }).catch(() => null);
      // A lost answer asks again: the object must be another one.
      if (!isStopped) setReport(answer?.ok ? answer.data : { ...report });
    }, pollMs);
    return () => {
      isStopped = true;
      clearTimeout(timer);
    };
  }, [id, report]);
  return { report, setReport };
}

interface ImportRunPageProps {
  id: string;
  report: ImportReport;
}

/** A large import on its own address: how far it is, with a stop; then what it came to. */
export function ImportRunPage({ id, report: first }: ImportRunPageProps) {
  const t = useTranslations("inventory.import.large");
  const { report, setReport } = useImportRun(id, first);
  return (
    <div className="steps">
      {report.finished_at ? null : <Working id={id} report={report} onReport={setReport} />}
      <ImportReportView report={report} />
      {report.finished_at ? (
        <div>
          <ButtonLink href="/inventory/import">{t("again")}</ButtonLink>
        </div>
      ) : null}
    </div>
  );
}

/** Seconds that are left at the pace so far. */
function restOf({ created_at, updated_at, total }: ImportReport, done: number): number | null {
  const pace = done / Math.max(1, updated_at.getTime() - created_at.getTime());
  return pace > 0 ? Math.ceil((total - done) / pace / 1000) : null;
}

function Working({ id, report, onReport }: ImportRunPageProps & { onReport: (report: ImportReport) => void }) {
  const t = useTranslations("inventory.import.large");
  const { run: send, pending, result } = useAction(stopImportRunAction);
  const done = report.created + report.updated + report.unchanged + report.failed;
  const rest = restOf(report, done);
  return (
    <div className="bulk-progress">
      <div className="row g4 t-13">
        <span role="status">{report.status === "waiting" ? t("waiting") : t("rest", { done, total: report.total })}</span>
        {rest === null ? null : <span className="i3">{t("left", { seconds: rest })}</span>}
      </div>
      <Progress label={t("progress")} value={done} max={report.total} />
      <p className="t-13 i2">{t("stay")}</p>
      {result && !result.ok ? <ImportProblem problem={result.error} /> : null}
      <div>
        <Button busy={pending} busyText={t("stopping")} onClick={() => send({ id }, onReport)}>
          {t("stop")}
        </Button>
      </div>
    </div>
  );
}
